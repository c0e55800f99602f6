package torchwright.golden;

/** Tensors and shapes as text. */
final class TextOperations {
    private TextOperations() {}

    static void define(Operations operations) {
        operations.define("str", (in, args) -> in.tensor(0).toString());
        operations.define("shape_text", (in, args) -> in.tensor(0).shape().toString());
    }
}
