package torchwright.autograd;

import static torchwright.autograd.GradientCase.apart;
import static torchwright.autograd.GradientCase.positive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import torchwright.tensor.DType;
import torchwright.tensor.Index;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** First and second derivatives of every op agree with finite differences, at every element. */
class OpGradientsTest {
    private final List<GradientCase> cases = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> functionsOfOneNumber() {
        one("neg", Tensor::neg);
        one("abs", Tensor::abs);
        one("exp", Tensor::exp);
        one("sin", Tensor::sin);
        one("cos", Tensor::cos);
        one("tanh", Tensor::tanh);
        one("sigmoid", Tensor::sigmoid);
        one("relu", Tensor::relu);
        one("sign", x -> x.sign().add(x));
        one("floor", x -> x.floor().mul(x));
        one("ceil", x -> x.ceil().mul(x));
        one("round", x -> x.round().mul(x));
        one("trunc", x -> x.trunc().mul(x));
        one("clamp", x -> x.clamp(-0.5, 0.9));
        one("clamp from below", x -> x.clamp(-0.5, null));
        one("clamp from above", x -> x.clamp(null, 0.9));
        one("clamp of no width", x -> x.clamp(1, -1).add(x));
        one("square", x -> x.pow(2));
        one("cube", x -> x.pow(3));
        one("to the power of 0", x -> x.pow(0).add(x.mul(x)));
        one("reciprocal", Tensor::reciprocal);
        positiveOne("log", Tensor::log);
        positiveOne("log1p", Tensor::log1p);
        positiveOne("sqrt", Tensor::sqrt);
        positiveOne("rsqrt", Tensor::rsqrt);
        positiveOne("to the power of -1.5", x -> x.pow(-1.5));
        positiveOne("2 to the power", x -> x.rpow(2));
        positiveOne("0 to the power", x -> x.rpow(0).add(x.mul(x)));
        positiveOne("3 / x", x -> x.rdiv(3));
        one("1 - x", x -> x.rsub(1).mul(x));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> functionsOfTwoWithEveryBroadcast() {
        int[][][] shapes = {
            {{2, 3}, {2, 3}}, {{2, 3}, {3}}, {{2, 1}, {1, 3}}, {{3}, {2, 1, 3}}, {{}, {2, 3}}, {{2}, {1}}
        };
        for (int[][] pair : shapes) {
            two("add", pair, a -> a[0].add(a[1]).mul(a[0]));
            two("add with alpha", pair, a -> a[0].add(a[1], 3).mul(a[1]));
            two("sub", pair, a -> a[0].sub(a[1]).mul(a[0]));
            two("sub with alpha", pair, a -> a[0].sub(a[1], 0.5).mul(a[1]));
            two("rsub", pair, a -> a[0].rsub(a[1]).mul(a[1]));
            two("mul", pair, a -> a[0].mul(a[1]));
            two("div", pair, a -> a[0].div(a[1]));
            two("pow", pair, a -> a[0].pow(a[1]));
            two("maximum", pair, a -> a[0].maximum(a[1]).mul(a[0]));
            two("minimum", pair, a -> a[0].minimum(a[1]).mul(a[1]));
            two("where", pair, a -> Tensor.where(a[0].gt(a[1]), a[0], a[1]).mul(a[0]));
        }
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> reductions() {
        for (int[] dims : new int[][] {{0}, {-1}, {0, 2}, {}}) {
            for (boolean keepdim : new boolean[] {false, true}) {
                String where = java.util.Arrays.toString(dims) + keepdim;
                of("sum " + where, x -> x.sum(dims, keepdim).pow(2));
                of("mean " + where, x -> x.mean(dims, keepdim).pow(2));
                of("amax " + where, x -> x.amax(dims, keepdim).pow(2));
                of("amin " + where, x -> x.amin(dims, keepdim).pow(2));
                of("var " + where, x -> x.var(dims, 1, keepdim));
                of("std " + where, x -> x.std(dims, 0, keepdim));
                for (double p :
                        new double[] {0, 0.5, 1, 1.5, 2, 3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                    of("norm " + p + where, x -> x.norm(p, dims, keepdim).mul(x.sum()));
                }
            }
        }
        of("sum", x -> x.sum().pow(2));
        of("mean", x -> x.mean().pow(2));
        Tensor itself = apart(5, 2, 3, 2).detach();
        of("prod", x -> x.mul(0.5).prod());
        of("prod along", x -> x.prod(1));
        of("prod along, kept", x -> x.prod(0, true));
        of(
                "prod with a zero",
                x -> x.sub(itself.select(0, 0).select(0, 1).select(0, 0))
                        .mul(0.5)
                        .prod());
        of("prod with a zero along", x -> x.sub(itself.slice(1, 0, 1, 1)).prod(1));
        of(
                "prod with two zeros",
                x -> x.mul(Tensor.of(0.0, 0.0)).prod(2).add(x.sum(2).pow(2)));
        of("cumsum", x -> x.cumsum(1).pow(2));
        of("max", x -> x.max().pow(2));
        of("min", x -> x.min().pow(2));
        of("max along", x -> x.max(1).values().pow(2));
        of("min along, kept", x -> x.min(0, true).values().pow(2));
        of("sort", x -> x.sort(1, true).values().mul(Tensor.of(1.0, 3.0)));
        of("topk", x -> x.topk(2, 1, false, true).values().pow(2));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> views() {
        of("view", x -> x.view(6, 2).pow(2));
        of("reshape of a transpose", x -> x.transpose(0, 2).reshape(4, 3).pow(2));
        of("transpose", x -> x.transpose(0, 2).pow(2));
        of("t", x -> x.select(0, 1).t().pow(2));
        of("permute", x -> x.permute(2, 0, 1).pow(2));
        of("permute, counted from the end", x -> x.permute(-1, 0, -2).pow(2));
        of("movedim", x -> x.movedim(0, 2).pow(2));
        of("select", x -> x.select(1, -1).pow(2));
        of("slice", x -> x.slice(1, 0, 3, 2).pow(2));
        of("slice of nothing", x -> x.slice(1, 2, 2, 1).sum().add(x.pow(2)));
        of("narrow", x -> x.narrow(1, 1, 2).pow(2));
        of("expand", x -> x.unsqueeze(0).expand(2, 2, 3, 2).pow(2));
        of("squeeze", x -> x.slice(0, 0, 1, 1).squeeze().pow(2));
        of("squeeze one", x -> x.slice(0, 0, 1, 1).squeeze(0).pow(2));
        of("squeeze some", x -> x.slice(0, 0, 1, 1).squeeze(new int[] {0, 1}).pow(2));
        of("unsqueeze", x -> x.unsqueeze(1).pow(2));
        of("diagonal", x -> x.select(2, 0).diagonal(1).pow(2));
        of(
                "asStrided, overlapping",
                x -> x.asStrided(Layout.of(Shape.of(3, 3), new int[] {2, 1}, 1)).pow(2));
        of(
                "asStrided of an expanded tensor",
                x -> x.slice(0, 0, 1, 1)
                        .expand(2, 3, 2)
                        .asStrided(Layout.of(Shape.of(2, 2), new int[] {1, 2}, 0))
                        .pow(2));
        of("alias", x -> x.get(Index.ellipsis()).pow(2));
        of("unflatten", x -> x.unflatten(1, 3, 1).pow(2));
        of("split", x -> x.split(2, 1)[1].pow(2));
        of("unbind", x -> x.unbind(2)[1].pow(2));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> indexing() {
        Tensor index = Tensor.of(new long[][][] {{{1, 0}, {0, 0}}, {{2, 2}, {1, 1}}});
        Tensor picks = Tensor.of(1L, 1L, 0L);
        of("gather", x -> x.gather(1, index).pow(2));
        ofTwo(
                "scatter",
                new int[] {2, 3, 2},
                a -> a[0].scatter(1, Tensor.of(new long[][][] {{{1, 0}, {0, 2}}, {{2, 2}, {1, 1}}}), a[1])
                        .pow(2));
        of("scatter of a number", x -> x.scatter(1, index, 2).pow(2));
        ofTwo(
                "scatterAdd",
                new int[] {2, 3, 2},
                a -> a[0].scatterAdd(1, index, a[1]).pow(2));
        of("indexSelect", x -> x.indexSelect(1, picks).pow(2));
        ofTwo(
                "indexAdd",
                new int[] {2, 3, 2},
                a -> a[0].indexAdd(1, picks, a[1]).pow(2));
        of("index", x -> x.get(Index.all(), Index.of(2, 0, 2)).pow(2));
        of(
                "index by two",
                x -> x.get(Index.of(0, 1, 0), Index.all(), Index.of(1, 1, 1)).pow(2));
        ofTwo(
                "indexPut",
                new int[] {2, 2},
                a -> a[0].indexPut(new Tensor[] {null, Tensor.of(0L, 2L)}, a[1].unsqueeze(0), false)
                        .pow(2));
        ofTwo(
                "indexPut, adding",
                new int[] {2},
                a -> a[0].indexPut(new Tensor[] {null, Tensor.of(0L, 0L, 2L)}, a[1], true)
                        .pow(2));
        of("maskedFill", x -> x.maskedFill(x.gt(0), 3).pow(2));
        ofTwo(
                "maskedFill by a tensor",
                new int[] {},
                a -> a[0].maskedFill(a[0].gt(0), a[1]).pow(2));
        of("maskedSelect", x -> x.maskedSelect(x.gt(0)).pow(2));
        of("maskedSelect, broadcast", x -> x.select(0, 0).maskedSelect(x.gt(0)).pow(2));
        of("tril", x -> x.tril(-1).pow(2));
        of("triu", x -> x.triu(0).pow(2));
        of("flip", x -> x.flip(0, -1).mul(Tensor.of(2.0, 5.0)).pow(2));
        ofTwo(
                "cat",
                new int[] {2, 2, 2},
                a -> Tensor.cat(new Tensor[] {a[0], a[1], a[0], Tensor.zeros(0)}, 1)
                        .pow(2));
        ofTwo(
                "stack",
                new int[] {2, 3, 2},
                a -> Tensor.stack(new Tensor[] {a[0], a[1]}, -1).pow(2));
        of("clone", x -> x.transpose(0, 1).clone().pow(2));
        of("contiguous", x -> x.transpose(0, 1).contiguous().pow(2));
        of("there and back to float64", x -> x.to(DType.FLOAT64).pow(2));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> products() {
        products("mm", new int[] {2, 3}, new int[] {3, 5});
        products("mv", new int[] {2, 3}, new int[] {3});
        products("vector times matrix", new int[] {3}, new int[] {3, 2});
        products("dot", new int[] {3}, new int[] {3});
        products("batches", new int[] {2, 3, 2}, new int[] {2, 2, 3});
        products("batch times matrix", new int[] {2, 3, 2}, new int[] {2, 3});
        products("matrix times batch", new int[] {3, 2}, new int[] {2, 2, 3});
        products("batch times vector", new int[] {2, 3, 2}, new int[] {2});
        products("broadcast batches", new int[] {2, 1, 2, 3}, new int[] {3, 3, 2});
        cases.add(new GradientCase(
                "transposed factors",
                new Tensor[] {apart(1, 3, 2), apart(2, 5, 3)},
                a -> a[0].t().mm(a[1].t())));
        cases.add(new GradientCase("outer", new Tensor[] {apart(1, 3), apart(2, 2)}, a -> a[0].outer(a[1])));
        cases.add(new GradientCase(
                "addmm",
                new Tensor[] {apart(1, 2), apart(2, 3, 5), apart(3, 5, 2)},
                a -> a[0].addmm(a[1], a[2], 2, 3)));
        cases.add(new GradientCase(
                "linear", new Tensor[] {apart(1, 2), apart(2, 3, 5), apart(3, 2, 5)}, a -> a[0].addmm(a[1], a[2].t())));
        cases.add(GradientCase.of("a custom function", new LogSumExp()::apply, apart(4, 2, 3)));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> writes() {
        write("add_", x -> x.add_(2).pow(2));
        write("mul_ by itself", x -> x.mul_(x));
        write("sigmoid_", Tensor::sigmoid_);
        write("sin_", x -> x.sin_().mul(x));
        write("zero_", x -> x.mul(x.clone().zero_()).add(x.pow(2)));
        write("pow_", x -> x.pow_(3));
        write("a view is written", x -> {
            x.select(1, 0).mul_(x.select(1, 2).clone());
            return x.pow(2);
        });
        write("a view of a view is written", x -> {
            x.slice(1, 1, 3, 1).transpose(0, 1).select(0, 0).exp_();
            return x.pow(2);
        });
        write("an older view sees the write", x -> {
            Tensor older = x.select(0, 1);
            x.mul_(x.clone());
            return older.pow(2);
        });
        write("a copy into a slice", x -> {
            Tensor target = Tensor.zeros(2, 3, 2).to(DType.FLOAT64);
            target.slice(1, 0, 2, 1).copy_(x.slice(1, 1, 3, 1));
            return target.mul(x);
        });
        write("a write through a permuted base", x -> {
            Tensor base = x.permute(2, 0, 1).clone();
            base.select(0, 1).mul_(3);
            base.diagonal(0).exp_();
            return base.pow(2);
        });
        write("an indexed write", x -> {
            x.set(x.select(1, 1).clone().mul(2), Index.all(), Index.at(0));
            return x.pow(2);
        });
        write("masked and scattered", x -> {
            x.maskedFill_(x.gt(1), 0.5);
            x.scatterAdd_(
                    1,
                    Tensor.of(new long[][][] {{{1, 1}}, {{2, 0}}}),
                    x.select(1, 0).unsqueeze(1).clone());
            return x.pow(2);
        });
        return tests();
    }

    private void one(String name, Function<Tensor, Tensor> function) {
        cases.add(GradientCase.of(name, function, apart(1, 2, 3)));
        cases.add(GradientCase.of(name + " of a scalar", function, apart(2)));
    }

    private void positiveOne(String name, Function<Tensor, Tensor> function) {
        cases.add(GradientCase.of(name, function, positive(1, 2, 3)));
    }

    private void two(String name, int[][] shapes, Function<Tensor[], Tensor> function) {
        Tensor a = name.equals("pow") ? positive(1, shapes[0]) : apart(1, shapes[0]);
        Tensor b = apart(2, shapes[1]).detach().mul(0.9).add(0.05).requiresGrad_(true);
        cases.add(new GradientCase(name + " " + java.util.Arrays.deepToString(shapes), new Tensor[] {a, b}, function));
    }

    private void of(String name, Function<Tensor, Tensor> function) {
        cases.add(GradientCase.of(name, function, apart(5, 2, 3, 2)));
    }

    private void ofTwo(String name, int[] second, Function<Tensor[], Tensor> function) {
        cases.add(new GradientCase(name, new Tensor[] {apart(5, 2, 3, 2), apart(6, second)}, function));
    }

    private void products(String name, int[] first, int[] second) {
        cases.add(new GradientCase(name, new Tensor[] {apart(1, first), apart(2, second)}, a -> a[0].matmul(a[1])));
    }

    private void write(String name, Function<Tensor, Tensor> function) {
        cases.add(GradientCase.of(name, x -> function.apply(x.mul(0.7)), apart(5, 2, 3, 2)));
    }

    private Stream<DynamicTest> tests() {
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), one::check));
    }
}
