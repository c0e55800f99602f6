package torchwright.golden;

import torchwright.tensor.Tensor;

/** Several tensors made one, and elements put in order. */
final class ArrangementOperations {
    private ArrangementOperations() {}

    static void define(Operations operations) {
        operations.define("cat", (in, args) -> Tensor.cat(in.tensorsFrom(0), args.integer("dim", 0)));
        operations.define("stack", (in, args) -> Tensor.stack(in.tensorsFrom(0), args.integer("dim", 0)));
        operations.define("unbind", (in, args) -> in.tensor(0).unbind(args.integer("dim")));
        operations.define("flip", (in, args) -> in.tensor(0).flip(args.integers("dims")));
        operations.define(
                "sort",
                (in, args) -> ReductionOperations.pair(
                        in.tensor(0).sort(args.integer("dim", -1), args.flag("descending"), args.flag("stable"))));
        operations.define(
                "argsort",
                (in, args) ->
                        in.tensor(0).argsort(args.integer("dim", -1), args.flag("descending"), args.flag("stable")));
        operations.define("topk", ArrangementOperations::topk);
    }

    private static Object topk(Operands in, Arguments args) {
        boolean largest = !args.has("largest") || args.flag("largest");
        return ReductionOperations.pair(in.tensor(0).topk(args.integer("k"), args.integer("dim", -1), largest, true));
    }
}
