package torchwright.tensor.fuzz;

/** What the naive oracle throws where the engine has to throw something, too. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String reason) {
        super(reason);
    }
}
