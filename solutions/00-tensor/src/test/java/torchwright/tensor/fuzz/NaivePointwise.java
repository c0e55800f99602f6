package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import torchwright.tensor.DType;

/** Element-wise functions, one element after the other, and writing their results into a tensor that exists. */
final class NaivePointwise {
    /** A comparison of two elements of one dtype. */
    @FunctionalInterface
    interface Relation {
        boolean holds(Object a, Object b);
    }

    private NaivePointwise() {}

    static NaiveTensor copy(NaiveTensor x) {
        return NaiveTensor.fresh(x.dtype(), x.sizes(), x::at);
    }

    static NaiveTensor copyInOrder(NaiveTensor x) {
        return NaiveTensor.freshInOrder(x.dtype(), x.sizes(), x::at);
    }

    static NaiveTensor cast(NaiveTensor x, DType dtype) {
        return x.dtype() == dtype ? x : NaiveTensor.fresh(dtype, x.sizes(), x::at);
    }

    static int[] broadcast(int[]... shapes) {
        int rank = Arrays.stream(shapes).mapToInt(shape -> shape.length).max().orElse(0);
        int[] common = new int[rank];
        Arrays.fill(common, 1);
        for (int[] shape : shapes) {
            for (int i = 0; i < shape.length; i++) {
                int dim = rank - shape.length + i;
                if (shape[i] != 1 && common[dim] != 1 && common[dim] != shape[i]) {
                    throw new Refusal("shapes do not broadcast");
                }
                common[dim] = shape[i] == 1 ? common[dim] : shape[i];
            }
        }
        return common;
    }

    /** A Java number as a tensor of no dimensions. */
    static NaiveTensor scalar(Number number) {
        DType dtype = number instanceof Long ? DType.INT64 : DType.FLOAT64;
        return NaiveTensor.fresh(dtype, new int[0], index -> number);
    }

    static NaiveTensor binary(
            DoubleBinaryOperator real, LongBinaryOperator whole, NaiveTensor a, NaiveTensor b, DType dtype) {
        int[] sizes = broadcast(a.sizes(), b.sizes());
        NaiveTensor left = NaiveViews.expand(a, sizes);
        NaiveTensor right = NaiveViews.expand(b, sizes);
        return NaiveTensor.fresh(
                dtype, sizes, index -> Values.apply(real, whole, left.at(index), right.at(index), dtype));
    }

    static NaiveTensor compare(Relation relation, NaiveTensor a, NaiveTensor b, DType dtype) {
        int[] sizes = broadcast(a.sizes(), b.sizes());
        NaiveTensor left = NaiveViews.expand(a, sizes);
        NaiveTensor right = NaiveViews.expand(b, sizes);
        return NaiveTensor.fresh(
                DType.BOOL,
                sizes,
                index -> relation.holds(Values.convert(left.at(index), dtype), Values.convert(right.at(index), dtype)));
    }

    static NaiveTensor unary(DoubleUnaryOperator function, NaiveTensor x, DType dtype) {
        return NaiveTensor.fresh(
                dtype, x.sizes(), index -> function.applyAsDouble(Values.real(Values.convert(x.at(index), dtype))));
    }

    static NaiveTensor where(NaiveTensor condition, NaiveTensor a, NaiveTensor b) {
        int[] sizes = broadcast(condition.sizes(), a.sizes(), b.sizes());
        NaiveTensor chosen = NaiveViews.expand(condition, sizes);
        NaiveTensor left = NaiveViews.expand(a, sizes);
        NaiveTensor right = NaiveViews.expand(b, sizes);
        return NaiveTensor.fresh(
                Values.common(a, b),
                sizes,
                index -> Values.whole(chosen.at(index)) != 0 ? left.at(index) : right.at(index));
    }

    /**
     * Writes a result into a tensor.
     *
     * @param destination the tensor written
     * @param result      its new values, all computed before the first is written
     * @param sources     what the result was computed from
     * @return the destination
     */
    static NaiveTensor into(NaiveTensor destination, NaiveTensor result, NaiveTensor... sources) {
        if (Values.kind(result.dtype()) > Values.kind(destination.dtype())) {
            throw new Refusal("result does not fit the dtype");
        }
        return overwrite(destination, result, sources);
    }

    /** Writes one number into every element, which may well be the same element. */
    static NaiveTensor fill(NaiveTensor destination, Number value) {
        destination.write(Collections.nCopies(destination.numel(), value));
        return destination;
    }

    /** As {@link #into}, but converting to any dtype, as {@code copy_} does. */
    static NaiveTensor overwrite(NaiveTensor destination, NaiveTensor result, NaiveTensor... sources) {
        if (!Arrays.equals(broadcast(destination.sizes(), result.sizes()), destination.sizes())) {
            throw new Refusal("result does not fit the shape");
        }
        if (destination.repeatsABox()) {
            throw new Refusal("an element is written twice");
        }
        for (NaiveTensor source : sources) {
            if (isRead(source, destination)) {
                throw new Refusal("an element is read after it was written");
            }
        }
        List<Object> values =
                new ArrayList<>(NaiveViews.expand(result, destination.sizes()).values());
        destination.write(values);
        return destination;
    }

    /** Whether an element of the destination is read for the sake of another one. */
    static boolean isRead(NaiveTensor source, NaiveTensor destination) {
        return destination.sharesAnotherBox(NaiveViews.expand(source, destination.sizes()));
    }
}
