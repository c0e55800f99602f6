package torchwright.autograd.fuzz;

import java.util.List;
import java.util.Random;
import torchwright.tensor.Index;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Thinks of the next line of a random program; only of lines that have a derivative where they stand. */
final class StepWriter {
    /** Elements this close to a kink or to each other would make a finite difference meaningless. */
    private static final double CLEARANCE = 0.01;

    private final Random random;
    private final List<Tensor> variables;

    StepWriter(Random random, List<Tensor> variables) {
        this.random = random;
        this.variables = variables;
    }

    /** {@return a line, or null if what was thought of does not fit} */
    Step next() {
        int at = random.nextInt(variables.size());
        Tensor x = variables.get(at);
        return switch (random.nextInt(10)) {
            case 0, 1 -> smooth(at);
            case 2 -> bent(at, x);
            case 3, 4 -> combined(at, x);
            case 5 -> reduced(at, x);
            case 6, 7 -> viewed(at, x);
            case 8 -> picked(at, x);
            default -> written(at, x);
        };
    }

    private Step smooth(int at) {
        double number = 0.25 + random.nextInt(8) / 8.0;
        return switch (random.nextInt(9)) {
            case 0 -> step("sin", at, Tensor::sin);
            case 1 -> step("cos", at, Tensor::cos);
            case 2 -> step("tanh", at, Tensor::tanh);
            case 3 -> step("sigmoid", at, Tensor::sigmoid);
            case 4 -> step("mul " + number, at, x -> x.mul(number));
            case 5 -> step("rsub " + number, at, x -> x.rsub(number));
            case 6 -> step("exp of tanh", at, x -> x.tanh().exp());
            case 7 -> step("root of square plus 1", at, x -> x.pow(2).add(1).sqrt());
            default -> step("pow 2", at, x -> x.pow(2));
        };
    }

    private Step bent(int at, Tensor x) {
        boolean clear = keepsClear(x, 0) && keepsClear(x, 0.5) && keepsClear(x, -0.5);
        if (!clear) {
            return null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> step("relu", at, Tensor::relu);
            case 1 -> step("abs", at, Tensor::abs);
            case 2 -> step("clamp", at, v -> v.clamp(-0.5, 0.5));
            default -> step("where positive", at, v -> Tensor.where(v.gt(0), v.sin(), v));
        };
    }

    private Step combined(int at, Tensor x) {
        int other = random.nextInt(variables.size());
        Tensor y = variables.get(other);
        if (random.nextInt(3) == 0) {
            return multiplied(at, x, other, y);
        }
        if (!broadcasts(x.shape(), y.shape())) {
            return null;
        }
        return switch (random.nextInt(6)) {
            case 0 -> pair("add", at, other, Tensor::add);
            case 1 -> pair("sub", at, other, Tensor::sub);
            case 2 -> pair("mul", at, other, Tensor::mul);
            case 3 ->
                pair("div by 2 plus square", at, other, (a, b) -> a.div(b.pow(2).add(2)));
            case 4 -> at != other && keepsClear(x.sub(y), 0) ? pair("maximum", at, other, Tensor::maximum) : null;
            default ->
                x.shape().equals(y.shape()) && x.rank() > 0
                        ? pair("cat", at, other, (a, b) -> Tensor.cat(new Tensor[] {a, b, a}, -1))
                        : null;
        };
    }

    private Step multiplied(int at, Tensor x, int other, Tensor y) {
        boolean fits = x.rank() > 0
                && y.rank() > 0
                && x.rank() <= 3
                && y.rank() <= 3
                && x.size(-1) == y.size(y.rank() == 1 ? 0 : -2)
                && (x.rank() < 3 || y.rank() < 3 || x.size(0) == y.size(0));
        return fits ? pair("matmul", at, other, Tensor::matmul) : null;
    }

    private Step reduced(int at, Tensor x) {
        if (x.rank() == 0) {
            return null;
        }
        int dim = random.nextInt(x.rank());
        boolean keepdim = random.nextBoolean();
        boolean several = x.size(dim) > 1;
        return switch (random.nextInt(7)) {
            case 0 -> step("sum " + dim, at, v -> v.sum(dim, keepdim));
            case 1 -> step("mean " + dim, at, v -> v.mean(dim, keepdim));
            case 2 -> step("prod " + dim, at, v -> v.prod(dim, keepdim));
            case 3 -> step("cumsum " + dim, at, v -> v.cumsum(dim));
            case 4 -> several ? step("var " + dim, at, v -> v.var(dim, true, keepdim)) : null;
            case 5 -> step("sum", at, Tensor::sum);
            default ->
                isApart(x, dim)
                        ? step("max " + dim, at, v -> v.max(dim, keepdim).values())
                        : null;
        };
    }

    private Step viewed(int at, Tensor x) {
        if (x.rank() == 0) {
            return step("expand", at, v -> v.expand(2, 3));
        }
        int dim = random.nextInt(x.rank());
        int index = random.nextInt(Math.max(x.size(dim), 1));
        return switch (random.nextInt(9)) {
            case 0 -> step("transpose", at, v -> v.transpose(0, -1));
            case 1 -> x.size(dim) > 0 ? step("select " + dim + " " + index, at, v -> v.select(dim, index)) : null;
            case 2 -> step("slice " + dim, at, v -> v.slice(dim, index, v.size(dim), 2));
            case 3 -> step("flatten", at, Tensor::flatten);
            case 4 -> step("unsqueeze", at, v -> v.unsqueeze(dim));
            case 5 -> x.rank() < 3 ? step("expand", at, v -> v.unsqueeze(0).expand(front(v.shape()))) : null;
            case 6 -> x.rank() == 2 ? step("diagonal", at, v -> v.diagonal(0)) : null;
            case 7 -> step("squeeze", at, Tensor::squeeze);
            default ->
                x.isContiguous() && x.numel() >= 4
                        ? step(
                                "overlapping windows",
                                at,
                                v -> v.asStrided(Layout.of(
                                        Shape.of(2, 3),
                                        new int[] {1, 1},
                                        v.layout().offset())))
                        : null;
        };
    }

    private Step picked(int at, Tensor x) {
        if (x.rank() == 0 || x.size(0) == 0) {
            return null;
        }
        int last = x.size(0) - 1;
        int some = random.nextInt(x.size(0));
        return switch (random.nextInt(5)) {
            case 0 -> step("index 0 " + some, at, v -> v.get(Index.of(0, some, 0)));
            case 1 -> step("indexSelect", at, v -> v.indexSelect(0, Tensor.of((long) last, (long) some)));
            case 2 -> step("flip", at, v -> v.flip(0));
            case 3 -> step("stack", at, v -> Tensor.stack(new Tensor[] {v, v.sin()}, 0));
            default ->
                step(
                        "maskedFill",
                        at,
                        v -> v.maskedFill(Tensor.arange(v.size(-1)).eq(0), 0.5));
        };
    }

    /** A write, now and then through a view of what is written. */
    private Step written(int at, Tensor x) {
        boolean ofLeaf = x.isLeaf() || x.base() != null && x.base().isLeaf();
        if (ofLeaf || x.numel() == 0 || isOverlapping(x.layout())) {
            return random.nextBoolean() ? step("copy", at, v -> v.mul(1)) : null;
        }
        boolean part = x.rank() > 0 && random.nextBoolean();
        String target = part ? "a part of v" + at : "v" + at;
        int kind = random.nextInt(6);
        int other = random.nextInt(variables.size());
        Tensor y = variables.get(other);
        if (kind == 5 && (y.rank() != 0 || other == at)) {
            return null;
        }
        return new Step("write " + kind + " to " + target + " from v" + other, all -> {
            Tensor written = part ? all.get(at).select(0, 0) : all.get(at);
            switch (kind) {
                case 0 -> written.mul_(0.75);
                case 1 -> written.sin_();
                case 2 -> written.tanh_();
                case 3 -> written.neg_();
                case 4 -> written.copy_(written.detach().clone().mul(0).add(0.25));
                default -> written.mul_(all.get(other).tanh());
            }
            return null;
        });
    }

    private static boolean isOverlapping(Layout layout) {
        for (int dim = 0; dim < layout.rank(); dim++) {
            if (layout.size(dim) > 1
                    && (layout.stride(dim) == 0
                            || layout.rank() > 1 && layout.stride(0) == 1 && layout.stride(layout.rank() - 1) == 1)) {
                return true;
            }
        }
        return false;
    }

    private static int[] front(Shape shape) {
        return shape.inserted(0, 2).sizes();
    }

    private static boolean broadcasts(Shape a, Shape b) {
        for (int back = 1; back <= Math.min(a.rank(), b.rank()); back++) {
            int left = a.size(-back);
            int right = b.size(-back);
            if (left != right && left != 1 && right != 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsClear(Tensor x, double kink) {
        return x.detach().sub(kink).abs().gt(CLEARANCE).all().isTrue();
    }

    private static boolean isApart(Tensor x, int dim) {
        if (x.size(dim) < 2) {
            return x.size(dim) == 1;
        }
        Tensor sorted = x.detach().sort(dim, false).values();
        Tensor gaps = sorted.narrow(dim, 1, x.size(dim) - 1).sub(sorted.narrow(dim, 0, x.size(dim) - 1));
        return gaps.gt(CLEARANCE).all().isTrue();
    }

    private static Step step(String name, int at, java.util.function.UnaryOperator<Tensor> function) {
        return new Step(name + " of v" + at, all -> function.apply(all.get(at)));
    }

    private static Step pair(String name, int at, int other, java.util.function.BinaryOperator<Tensor> function) {
        return new Step(name + " of v" + at + ", v" + other, all -> function.apply(all.get(at), all.get(other)));
    }
}
