package torchwright.golden;

import torchwright.tensor.Tensor;

/** Products of vectors and matrices, and triangles. */
final class LinearAlgebraOperations {
    private LinearAlgebraOperations() {}

    static void define(Operations operations) {
        operations.define("matmul", (in, args) -> in.tensor(0).matmul(in.tensor(1)));
        operations.define("mm", (in, args) -> in.tensor(0).mm(in.tensor(1)));
        operations.define("mv", (in, args) -> in.tensor(0).mv(in.tensor(1)));
        operations.define("bmm", (in, args) -> in.tensor(0).bmm(in.tensor(1)));
        operations.define("dot", (in, args) -> in.tensor(0).dot(in.tensor(1)));
        operations.define("outer", (in, args) -> in.tensor(0).outer(in.tensor(1)));
        operations.define("addmm", LinearAlgebraOperations::addmm);
        operations.define("tril", (in, args) -> in.tensor(0).tril(args.integer("diagonal", 0)));
        operations.define("triu", (in, args) -> in.tensor(0).triu(args.integer("diagonal", 0)));
        operations.define("tril_", (in, args) -> in.tensor(0).tril_(args.integer("diagonal", 0)));
        operations.define("triu_", (in, args) -> in.tensor(0).triu_(args.integer("diagonal", 0)));
    }

    private static Object addmm(Operands in, Arguments args) {
        Tensor added = in.tensor(0);
        return args.has("beta")
                ? added.addmm(in.tensor(1), in.tensor(2), args.number("beta"), args.number("alpha"))
                : added.addmm(in.tensor(1), in.tensor(2));
    }
}
