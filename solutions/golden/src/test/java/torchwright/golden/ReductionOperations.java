package torchwright.golden;

import java.util.function.UnaryOperator;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.ValuesAndIndices;

/** Operations that fold dimensions away, and running sums. */
final class ReductionOperations {
    private ReductionOperations() {}

    /** A reduction along one dimension. */
    @FunctionalInterface
    private interface AlongOne {
        Tensor apply(Tensor tensor, int dim, boolean keepdim);
    }

    /** A reduction along several dimensions. */
    @FunctionalInterface
    private interface AlongSeveral {
        Tensor apply(Tensor tensor, int[] dims, boolean keepdim);
    }

    /** A reduction that returns values and the places where they were found. */
    @FunctionalInterface
    private interface WithPlaces {
        ValuesAndIndices apply(Tensor tensor, int dim, boolean keepdim);
    }

    static void define(Operations operations) {
        sums(operations);
        several(operations, "mean", Tensor::mean, Tensor::mean);
        several(operations, "any", Tensor::any, Tensor::any);
        several(operations, "all", Tensor::all, Tensor::all);
        one(operations, "prod", Tensor::prod, Tensor::prod);
        one(operations, "argmax", Tensor::argmax, Tensor::argmax);
        one(operations, "argmin", Tensor::argmin, Tensor::argmin);
        places(operations, "max", Tensor::max, Tensor::max);
        places(operations, "min", Tensor::min, Tensor::min);
        operations.define("amax", (in, args) -> in.tensor(0).amax(args.integers("dim"), args.flag("keepdim")));
        operations.define("amin", (in, args) -> in.tensor(0).amin(args.integers("dim"), args.flag("keepdim")));
        operations.define("cumsum", (in, args) -> in.tensor(0).cumsum(args.integer("dim")));
        spreads(operations);
        operations.define("norm", ReductionOperations::norm);
    }

    private static void sums(Operations operations) {
        operations.define("sum", (in, args) -> {
            Tensor tensor = in.tensor(0);
            DType dtype = args.has("dtype") ? args.dtype() : null;
            if (args.has("dim")) {
                return tensor.sum(args.integers("dim"), args.flag("keepdim"), dtype);
            }
            return dtype == null ? tensor.sum() : tensor.sum(dtype);
        });
    }

    private static void several(Operations operations, String name, UnaryOperator<Tensor> all, AlongSeveral along) {
        operations.define(
                name,
                (in, args) -> args.has("dim")
                        ? along.apply(in.tensor(0), args.integers("dim"), args.flag("keepdim"))
                        : all.apply(in.tensor(0)));
    }

    private static void one(Operations operations, String name, UnaryOperator<Tensor> all, AlongOne along) {
        operations.define(
                name,
                (in, args) -> args.has("dim")
                        ? along.apply(in.tensor(0), args.integer("dim"), args.flag("keepdim"))
                        : all.apply(in.tensor(0)));
    }

    private static void places(Operations operations, String name, UnaryOperator<Tensor> all, WithPlaces along) {
        operations.define(
                name,
                (in, args) -> args.has("dim")
                        ? pair(along.apply(in.tensor(0), args.integer("dim"), args.flag("keepdim")))
                        : all.apply(in.tensor(0)));
    }

    private static void spreads(Operations operations) {
        operations.define("var", (in, args) -> {
            double correction = args.integer("correction", 1);
            return args.has("dim")
                    ? in.tensor(0).var(args.integers("dim"), correction, args.flag("keepdim"))
                    : in.tensor(0).var(correction == 1);
        });
        operations.define("std", (in, args) -> {
            double correction = args.integer("correction", 1);
            return args.has("dim")
                    ? in.tensor(0).std(args.integers("dim"), correction, args.flag("keepdim"))
                    : in.tensor(0).std(correction == 1);
        });
    }

    private static Object norm(Operands in, Arguments args) {
        double p = args.has("p") ? args.real("p") : 2;
        return args.has("dim")
                ? in.tensor(0).norm(p, args.integers("dim"), args.flag("keepdim"))
                : in.tensor(0).norm(p);
    }

    /** {@return values and indices as two outputs, as torch counts them} */
    static Tensor[] pair(ValuesAndIndices both) {
        return new Tensor[] {both.values(), both.indices()};
    }
}
