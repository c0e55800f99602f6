package torchwright.tensor;

import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/**
 * Products of vectors and matrices. Part of {@link Tensor}.
 *
 * <p>The operands must have one dtype: nothing is converted.
 */
public sealed interface LinearAlgebra permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * The product of vectors, matrices, or batches of matrices: {@code (k) x (k) -> ()}, {@code (n, k) x (k) -> (n)},
     * {@code (k) x (k, m) -> (m)}, {@code (n, k) x (k, m) -> (n, m)}; dimensions before the last two count the
     * matrices of a batch, and broadcast.
     *
     * @param other the right operand
     * @return the product
     * @throws IllegalArgumentException if an operand is a scalar, or the sizes or dtypes do not fit
     */
    default Tensor matmul(Tensor other) {
        return Matmul.of(self(), other);
    }

    /**
     * The product of two matrices, {@code (n, k) x (k, m) -> (n, m)}.
     *
     * @param other the right matrix
     * @return the product
     * @throws IllegalArgumentException if an operand is no matrix, or the sizes or dtypes do not fit
     */
    default Tensor mm(Tensor other) {
        return Dispatcher.run(new Mm(), self(), other);
    }

    /**
     * The products of two batches of matrices, {@code (b, n, k) x (b, k, m) -> (b, n, m)}; nothing broadcasts.
     *
     * @param other the right matrices
     * @return the products
     * @throws IllegalArgumentException if the ranks, sizes or dtypes do not fit
     */
    default Tensor bmm(Tensor other) {
        return Dispatcher.run(new Bmm(), self(), other);
    }

    /**
     * The product of this matrix and a vector, {@code (n, k) x (k) -> (n)}.
     *
     * @param vector the vector
     * @return the product
     * @throws IllegalArgumentException if the ranks, sizes or dtypes do not fit
     */
    default Tensor mv(Tensor vector) {
        return Dispatcher.run(new Mv(), self(), vector);
    }

    /**
     * The scalar product of two vectors, {@code (k) x (k) -> ()}.
     *
     * @param other the other vector
     * @return a scalar
     * @throws IllegalArgumentException if the ranks, sizes or dtypes do not fit
     */
    default Tensor dot(Tensor other) {
        return Dispatcher.run(new Dot(), self(), other);
    }

    /**
     * All products of an element of this vector and one of another, {@code (n) x (m) -> (n, m)}.
     *
     * @param other the other vector
     * @return a matrix, in the common dtype
     * @throws IllegalArgumentException if an operand is no vector
     */
    default Tensor outer(Tensor other) {
        if (self().rank() != 1 || other.rank() != 1) {
            throw new IllegalArgumentException("outer: Expected 1-D argument "
                    + (self().rank() != 1 ? "self" : "vec2") + ", but got "
                    + (self().rank() != 1 ? self() : other).rank() + "-D");
        }
        return self().reshape(self().size(0), 1).mul(other);
    }

    /**
     * {@code this + a x b}: the bias of a linear layer plus its matrix product.
     *
     * @param a a matrix {@code (n, k)}
     * @param b a matrix {@code (k, m)}
     * @return a matrix {@code (n, m)}, to whose shape this tensor broadcasts
     * @throws IllegalArgumentException if the ranks, sizes or dtypes do not fit
     */
    default Tensor addmm(Tensor a, Tensor b) {
        return addmm(a, b, 1, 1);
    }

    /**
     * {@code beta * this + alpha * (a x b)}.
     *
     * @param a     a matrix {@code (n, k)}
     * @param b     a matrix {@code (k, m)}
     * @param beta  the factor of this tensor; 0 leaves it out
     * @param alpha the factor of the product; 0 leaves it out
     * @return a matrix {@code (n, m)}, to whose shape this tensor broadcasts
     * @throws IllegalArgumentException if the ranks, sizes or dtypes do not fit
     */
    default Tensor addmm(Tensor a, Tensor b, Number beta, Number alpha) {
        return Dispatcher.run(new Addmm(beta, alpha), self(), a, b);
    }
}
