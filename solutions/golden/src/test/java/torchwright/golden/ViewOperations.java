package torchwright.golden;

import torchwright.tensor.Tensor;

/** The same elements in another order or shape, and cut into parts. */
final class ViewOperations {
    private ViewOperations() {}

    static void define(Operations operations) {
        shapes(operations);
        orders(operations);
        cuts(operations);
    }

    private static void shapes(Operations operations) {
        operations.define("view", (in, args) -> in.tensor(0).view(args.integers("shape")));
        operations.define("reshape", (in, args) -> in.tensor(0).reshape(args.integers("shape")));
        operations.define(
                "flatten",
                (in, args) -> in.tensor(0).flatten(args.integer("start_dim", 0), args.integer("end_dim", -1)));
        operations.define("expand", (in, args) -> in.tensor(0).expand(args.integers("sizes")));
        operations.define("unsqueeze", (in, args) -> in.tensor(0).unsqueeze(args.integer("dim")));
        operations.define("squeeze", ViewOperations::squeeze);
        operations.define(
                "unflatten", (in, args) -> in.tensor(0).unflatten(args.integer("dim"), args.integers("sizes")));
        operations.define("diagonal", (in, args) -> in.tensor(0).diagonal(args.integer("offset", 0)));
        operations.define("contiguous", (in, args) -> in.tensor(0).contiguous());
        operations.define("clone", (in, args) -> in.tensor(0).clone());
    }

    private static Object squeeze(Operands in, Arguments args) {
        Tensor tensor = in.tensor(0);
        if (!args.has("dim")) {
            return tensor.squeeze();
        }
        return args.isList("dim") ? tensor.squeeze(args.integers("dim")) : tensor.squeeze(args.integer("dim"));
    }

    private static void orders(Operations operations) {
        operations.define(
                "transpose", (in, args) -> in.tensor(0).transpose(args.integer("dim0"), args.integer("dim1")));
        operations.define("permute", (in, args) -> in.tensor(0).permute(args.integers("dims")));
        operations.define("t", (in, args) -> in.tensor(0).t());
        operations.define(
                "movedim", (in, args) -> in.tensor(0).movedim(args.integers("source"), args.integers("destination")));
    }

    private static void cuts(Operations operations) {
        operations.define("slice", ViewOperations::slice);
        operations.define("select", (in, args) -> in.tensor(0).select(args.integer("dim"), args.integer("index")));
        operations.define(
                "narrow",
                (in, args) -> in.tensor(0).narrow(args.integer("dim"), args.integer("start"), args.integer("length")));
        operations.define("split", ViewOperations::split);
        operations.define("chunk", (in, args) -> in.tensor(0).chunk(args.integer("chunks"), args.integer("dim", 0)));
    }

    private static Object slice(Operands in, Arguments args) {
        return in.tensor(0)
                .slice(args.integer("dim"), args.integer("start"), args.integer("end"), args.integer("step"));
    }

    private static Object split(Operands in, Arguments args) {
        int dim = args.integer("dim", 0);
        String sizes = "split_size_or_sections";
        return args.isList(sizes)
                ? in.tensor(0).split(args.integers(sizes), dim)
                : in.tensor(0).split(args.integer(sizes), dim);
    }
}
