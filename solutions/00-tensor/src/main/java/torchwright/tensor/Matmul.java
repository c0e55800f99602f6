package torchwright.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;
import torchwright.tensor.op.UnsafeSqueeze;
import torchwright.tensor.op.UnsafeView;

/**
 * The cases of {@code matmul}: which product of vectors, matrices or batches it is, and which views lead there.
 *
 * <p>Note [Fold or batch]: a batch of matrices times one matrix is one product of a taller matrix, {@code (b * n, k)}
 * times {@code (k, m)}, if the batch lies in memory so that a view makes it that matrix. Else the one matrix is
 * repeated, without a copy, and the products are taken one by one. But if the one matrix needs a gradient, folding wins
 * even at the price of a copy: a repeated matrix would have as many gradients, to be added up. The choice is visible
 * in the names of autograd's nodes. torch: LinearAlgebra.cpp, {@code should_fold}.
 */
final class Matmul {
    private Matmul() {}

    static Tensor of(Tensor a, Tensor b) {
        if (a.rank() == 0 || b.rank() == 0) {
            throw new IllegalArgumentException("both arguments to matmul need to be at least 1D, but they are "
                    + a.rank() + "D and " + b.rank() + "D\nmul takes a scalar.");
        }
        if (a.rank() <= 2 && b.rank() <= 2) {
            return ofMatrices(a, b);
        }
        if (b.rank() <= 2 && isFolded(a, b)) {
            return folded(a, b);
        }
        if (a.rank() <= 2) {
            // a x b is the transpose of b^T x a^T, in which the batch stands on the left.
            Tensor left = b.transpose(-2, -1);
            if (a.requiresGrad() || a.rank() == 1 && isFolded(left, a)) {
                Tensor product = folded(left, a.rank() == 2 ? a.t() : a);
                return a.rank() == 2 ? product.transpose(-2, -1).contiguous() : product;
            }
        }
        return batched(a, b);
    }

    private static Tensor ofMatrices(Tensor a, Tensor b) {
        if (a.rank() == 2) {
            return b.rank() == 2 ? a.mm(b) : a.mv(b);
        }
        return b.rank() == 1
                ? a.dot(b)
                : Dispatcher.run(new UnsafeSqueeze(0), a.unsqueeze(0).mm(b));
    }

    /** Decides by Note [Fold or batch]. */
    private static boolean isFolded(Tensor batch, Tensor single) {
        if (single.requiresGrad() || batch.numel() == 0) {
            return true;
        }
        Layout layout = batch.layout();
        return IntStream.range(0, batch.rank() - 2)
                .allMatch(dim -> layout.stride(dim) == layout.stride(dim + 1) * layout.size(dim + 1));
    }

    private static Tensor folded(Tensor batch, Tensor single) {
        int[] leading = Arrays.copyOf(batch.shape().sizes(), batch.rank() - 1);
        Tensor tall = batch.reshape(product(leading), batch.size(-1));
        if (single.rank() == 1) {
            return Dispatcher.run(new UnsafeView(Shape.of(leading)), tall.mv(single));
        }
        Tensor product = tall.mm(single);
        return Dispatcher.run(new UnsafeView(Shape.of(joined(leading, single.size(1)))), product);
    }

    private static Tensor batched(Tensor a, Tensor b) {
        if (a.rank() == 3 && b.rank() == 3 && a.size(0) != b.size(0)) {
            if (a.size(0) == 1 && a.requiresGrad()) {
                return of(a.squeeze(0), b);
            }
            if (b.size(0) == 1 && b.requiresGrad()) {
                return of(a, b.squeeze(0));
            }
        }
        Shape batch = Broadcasting.shape(leading(a), leading(b));
        Tensor left = repeated(a, batch, a.rank() == 1 ? new int[] {1, a.size(0)} : matrix(a));
        Tensor right =
                b.rank() == 1 ? repeated(b, batch, new int[] {b.size(0)}).unsqueeze(2) : repeated(b, batch, matrix(b));
        Tensor products = left.bmm(right);
        int[] result = batch.sizes();
        result = a.rank() == 1 ? result : joined(result, a.size(-2));
        result = b.rank() == 1 ? result : joined(result, b.size(-1));
        return Dispatcher.run(new UnsafeView(Shape.of(result)), b.rank() == 1 ? products.squeeze(-1) : products);
    }

    /** The matrices or vectors of a tensor, repeated without a copy for each of a batch, in one row. */
    private static Tensor repeated(Tensor tensor, Shape batch, int[] sizes) {
        int[] row = joined(new int[] {product(batch.sizes())}, sizes);
        return tensor.expand(joined(batch.sizes(), sizes)).reshape(row);
    }

    private static Shape leading(Tensor tensor) {
        return Shape.of(Arrays.copyOf(tensor.shape().sizes(), Math.max(tensor.rank() - 2, 0)));
    }

    private static int[] matrix(Tensor tensor) {
        return new int[] {tensor.size(-2), tensor.size(-1)};
    }

    private static int product(int... sizes) {
        return Math.toIntExact(Shape.of(sizes).numel());
    }

    private static int[] joined(int[] first, int... second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
