package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Products of vectors and matrices against values and texts that torch 2.13 gave. */
class LinearAlgebraTest {
    private static Tensor matrix() {
        return Tensor.of(new float[][] {{0.1f, -2.5f, 3.7f}, {1.1f, 0.3f, -0.9f}});
    }

    private static Tensor counting(int... sizes) {
        return Tensor.arange(Shape.of(sizes).numel()).to(DType.FLOAT32).reshape(sizes);
    }

    private static Tensor whole(int... sizes) {
        return Tensor.ones(Shape.of(sizes), DType.INT64);
    }

    private static String firstLine(Class<? extends Throwable> kind, Executable executable) {
        return assertThrows(kind, executable).getMessage().lines().findFirst().orElseThrow();
    }

    private static String refusal(Executable executable) {
        return firstLine(IllegalArgumentException.class, executable);
    }

    @Test
    void matricesAreMultipliedWhetherTransposedOrNot() {
        Tensor x = matrix();

        assertEquals(
                "tensor([[19.9500, -3.9700],\n        [-3.9700,  2.1100]])",
                x.matmul(x.t()).toString());
        assertEquals("""
                tensor([[ 1.2200,  0.0800, -0.6200],
                        [ 0.0800,  6.3400, -9.5200],
                        [-0.6200, -9.5200, 14.5000]])""", x.t().mm(x).toString());
    }

    @Test
    void aSumOfProductsIsRoundedAtEveryStep() {
        // With a fused multiply-add the result would be 2^-24: the square's last digit would survive.
        float x = 1 + 0x1p-12f;
        Tensor product = Tensor.of(x, -(1 + 0x1p-11f)).dot(Tensor.of(x, 1f));

        assertEquals(0, product.item());
    }

    @Test
    void vectorsTakePartInEveryRole() {
        Tensor x = matrix();
        Tensor first = x.select(0, 0);
        Tensor second = x.select(0, 1);

        assertEquals("tensor(-3.9700)", first.matmul(second).toString());
        assertEquals("tensor([19.9500, -3.9700])", x.matmul(first).toString());
        assertEquals("tensor([19.9500, -3.9700])", first.matmul(x.t()).toString());
        assertEquals("""
                tensor([[ 0.1100,  0.0300, -0.0900],
                        [-2.7500, -0.7500,  2.2500],
                        [ 4.0700,  1.1100, -3.3300]])""", first.outer(second).toString());
    }

    @Test
    void batchesAreMultipliedOneByOne() {
        Tensor product = counting(2, 2, 3).matmul(counting(2, 3, 2));

        assertArrayEquals(new float[][][] {{{10, 13}, {28, 40}}, {{172, 193}, {244, 274}}}, (float[][][])
                product.toArray());
    }

    @Test
    void batchesMeetSingleMatricesAndVectors() {
        Tensor batch = counting(2, 2, 3);

        assertArrayEquals(new float[][] {{5, 14}, {23, 32}}, (float[][])
                batch.matmul(counting(3)).toArray());
        assertArrayEquals(new float[][] {{3, 4, 5}, {9, 10, 11}}, (float[][])
                counting(2).matmul(batch).toArray());
        assertArrayEquals(
                new float[] {10, 13, 28, 40, 46, 67, 64, 94},
                batch.matmul(counting(3, 2)).toFloats());
        assertEquals(
                Shape.of(2, 5, 2, 4),
                counting(2, 1, 2, 3).matmul(counting(5, 3, 4)).shape());
        assertArrayEquals(
                batch.matmul(counting(3, 2)).toFloats(),
                batch.transpose(0, 1)
                        .contiguous()
                        .transpose(0, 1)
                        .matmul(counting(3, 2))
                        .toFloats());
    }

    @Test
    void otherTypesAreMultipliedInTheirOwnArithmetic() {
        long large = (1L << 53) + 1;
        assertEquals(large + 3, Tensor.of(large, 3L).dot(Tensor.of(1L, 1L)).itemLong());
        assertEquals(DType.FLOAT64, Tensor.of(1.5, 2.5).dot(Tensor.of(1.0, 1.0)).dtype());

        Tensor half = Tensor.of(2048f, 1f, 1f).to(DType.FLOAT16);
        // In float16 itself, 2048 + 1 is 2048 again.
        assertEquals(2050, half.dot(Tensor.ones(3).to(DType.FLOAT16)).item());
    }

    @Test
    void productsOverNothingAreZero() {
        assertArrayEquals(
                new float[4], Tensor.zeros(2, 0).matmul(Tensor.zeros(0, 2)).toFloats());
        assertEquals(0, Tensor.zeros(0).dot(Tensor.zeros(0)).item());
        assertEquals(
                Shape.of(0, 2, 4),
                Tensor.zeros(0, 2, 3).matmul(Tensor.zeros(3, 4)).shape());
    }

    @Test
    void addmmAddsABiasThatBroadcasts() {
        Tensor x = matrix();
        Tensor bias = Tensor.of(1f, 2f);

        assertEquals(
                "tensor([[20.9500, -1.9700],\n        [-2.9700,  4.1100]])",
                bias.addmm(x, x.t()).toString());
        assertEquals(
                "tensor([[11.9750,  2.0150],\n        [ 0.0150,  5.0550]])",
                bias.addmm(x, x.t(), 2, 0.5).toString());
    }

    @Test
    void aFactorOfZeroLeavesNanOut() {
        Tensor nan = Tensor.full(Shape.of(2, 2), Float.NaN);
        Tensor ones = Tensor.ones(2, 2);

        assertArrayEquals(new float[] {2, 2, 2, 2}, nan.addmm(ones, ones, 0, 1).toFloats());
        assertArrayEquals(new float[] {1, 1, 1, 1}, ones.addmm(nan, ones, 1, 0).toFloats());
        assertArrayEquals(
                new long[] {2, 2, 2, 2},
                whole(2, 2).addmm(whole(2, 2), whole(2, 2), 0.5, 1).toLongs());
    }

    @Test
    void sizesMustFit() {
        Tensor x = Tensor.zeros(2, 3);

        assertEquals("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", refusal(() -> x.matmul(x)));
        assertEquals(
                "mat1 and mat2 shapes cannot be multiplied (1x2 and 3x2)",
                refusal(() -> Tensor.zeros(2).matmul(Tensor.zeros(3, 2))));
        assertEquals("size mismatch, got input (2), mat (2x3), vec (2)", refusal(() -> x.mv(Tensor.zeros(2))));
        assertEquals(
                "inconsistent tensor size, expected tensor [3] and src [2] to have the same number of elements, but"
                        + " got 3 and 2 elements respectively",
                refusal(() -> Tensor.zeros(3).dot(Tensor.zeros(2))));
        assertEquals(
                "Expected size for first two dimensions of batch2 tensor to be: [2, 3] but got: [2, 2].",
                refusal(() -> Tensor.zeros(2, 2, 3).matmul(Tensor.zeros(2, 2, 3))));
        assertEquals(
                "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0",
                refusal(() -> Tensor.zeros(2, 2, 3).matmul(Tensor.zeros(3, 3, 3))));
        assertEquals(
                "The expanded size of the tensor (2) must match the existing size (3) at non-singleton dimension 1. "
                        + " Target sizes: [3, 2].  Tensor sizes: [3]",
                refusal(() -> Tensor.zeros(3).addmm(Tensor.zeros(3, 4), Tensor.zeros(4, 2))));
    }

    @Test
    void ranksMustFit() {
        Tensor x = Tensor.zeros(2, 3);

        assertEquals(
                "both arguments to matmul need to be at least 1D, but they are 0D and 2D",
                refusal(() -> Tensor.of(1f).matmul(x)));
        assertEquals("self must be a matrix", refusal(() -> Tensor.zeros(3).mm(x)));
        assertEquals("mat2 must be a matrix", refusal(() -> x.mm(Tensor.zeros(3))));
        assertEquals("batch1 must be a 3D tensor", refusal(() -> x.bmm(Tensor.zeros(2, 3, 3))));
        assertEquals(
                "1D tensors expected, but got 1D and 2D tensors",
                refusal(() -> Tensor.zeros(3).dot(x)));
        assertEquals("vector + matrix @ vector expected, got 1, 2, 2", refusal(() -> x.mv(x)));
        assertEquals(
                "outer: Expected 1-D argument vec2, but got 2-D",
                refusal(() -> Tensor.zeros(3).outer(x)));
        assertEquals("mat1 must be a matrix, got 1-D tensor", refusal(() -> x.addmm(Tensor.zeros(3), x)));
    }

    @Test
    void typesMustBeOne() {
        Tensor x = Tensor.zeros(2, 3);

        assertEquals(
                "expected m1 and m2 to have the same dtype, but got: float != long int",
                refusal(() -> x.matmul(whole(3, 2))));
        assertEquals(
                "addmv input tensors must have the same dtype, but got Long, Float, and Long",
                refusal(() -> x.mv(whole(3))));
        assertEquals(
                "dot : expected both vectors to have same dtype, but found Float and Long",
                refusal(() -> Tensor.zeros(3).dot(whole(3))));
        assertEquals(
                "expected scalar type Float but found Long",
                refusal(() -> Tensor.zeros(2, 2, 3).bmm(whole(2, 3, 3))));
        assertEquals(
                "self and mat2 must have the same dtype, but got Long and Float",
                refusal(() -> whole(3).addmm(x, Tensor.zeros(3, 3))));
        assertEquals(
                "\"addmm_impl_cpu_\" not implemented for 'Bool'",
                firstLine(
                        UnsupportedOperationException.class,
                        () -> x.to(DType.BOOL).mm(Tensor.zeros(3, 2).to(DType.BOOL))));
    }
}
