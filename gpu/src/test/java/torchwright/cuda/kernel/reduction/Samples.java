package torchwright.cuda.kernel.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/** Tensors on the CPU, the same in every run. */
final class Samples {
    private static final double[] SPECIAL = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2
    };

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /** {@return whole numbers from -4 to 4, whose sums are exact in any order} */
    Tensor whole(DType dtype, int... sizes) {
        return of(dtype, sizes, i -> dtype == DType.BOOL ? random.nextInt(2) : random.nextInt(9) - 4);
    }

    /** {@return numbers around 1, so that sums do not cancel} */
    Tensor real(DType dtype, int... sizes) {
        return of(dtype, sizes, i -> 0.5 + random.nextDouble());
    }

    /** {@return NaN, infinities and zeros of both signs among few different numbers} */
    Tensor wild(DType dtype, int... sizes) {
        return of(dtype, sizes, i -> i % 3 == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextInt(5) - 2);
    }

    private static Tensor of(DType dtype, int[] sizes, IntToDoubleFunction element) {
        Shape shape = Shape.of(sizes);
        return Tensor.of(IntStream.range(0, (int) shape.numel())
                        .mapToDouble(element)
                        .toArray())
                .to(dtype)
                .view(shape);
    }

    /** {@return a tensor in other layouts: itself, transposed, every second element, and repeated} */
    static List<Tensor> layouts(Tensor tensor) {
        List<Tensor> all = new ArrayList<>(List.of(tensor));
        int rank = tensor.rank();
        if (rank > 1) {
            all.add(tensor.transpose(0, rank - 1));
            all.add(tensor.slice(rank - 1, 1, tensor.size(-1), 2));
            all.add(tensor.slice(0, 1, tensor.size(0), 2).transpose(0, 1));
            all.add(tensor.narrow(0, 0, 1).expand(tensor.shape().sizes()));
        }
        return all;
    }

    /** {@return every choice of dimensions} */
    static List<Dims> dims(int rank) {
        List<Dims> all = new ArrayList<>(List.of(Dims.ALL));
        for (int choice = 0; choice < 1 << rank; choice++) {
            int folded = choice;
            all.add(Dims.of(
                    rank,
                    IntStream.range(0, rank)
                            .filter(dim -> (folded >> dim & 1) == 1)
                            .toArray()));
        }
        return all;
    }
}
