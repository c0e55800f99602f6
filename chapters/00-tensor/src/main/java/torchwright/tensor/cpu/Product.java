package torchwright.tensor.cpu;

import java.util.Arrays;
import torchwright.tensor.HalfPrecision;
import torchwright.tensor.Layout;
import torchwright.tensor.cpu.ReductionOrder.Axis;
import torchwright.tensor.cpu.ReductionOrder.Plane;

/**
 * Multiplies floating-point numbers over any dimensions, in torch's order ({@code binary_kernel_reduce_vec} in
 * Reduce.h): vectors of a row, four at a time; columns one by one; see also Note [Dimension order].
 *
 * <p>Products of narrower types are formed in double and rounded at once. That is the same as multiplying in the type:
 * a double holds the product of two floats exactly.
 */
final class Product {
    private static final int UNROLLED = 4;
    private static final int VECTOR_BYTES = 32;

    private final CpuStorage data;
    private final double[] products;
    private final int lanes;

    private Product(CpuStorage data, double[] products) {
        this.data = data;
        this.products = products;
        this.lanes = VECTOR_BYTES / data.dtype().itemSize();
    }

    /**
     * Multiplies.
     *
     * @param data     floating-point elements
     * @param layout   where the elements are
     * @param folded   for each dimension, whether it is multiplied away
     * @param products receives the products, contiguous in the dimensions that are kept; 1 where there is no element
     */
    static void product(CpuStorage data, Layout layout, boolean[] folded, CpuStorage products) {
        double[] results = new double[products.length()];
        Arrays.fill(results, 1);
        Product product = new Product(data, results);
        ReductionOrder.of(layout, folded).forEachPlane(product::add);
        for (int i = 0; i < results.length; i++) {
            products.setDouble(i, results[i]);
        }
    }

    private void add(Plane plane) {
        Axis inner = plane.inner();
        Axis outer = plane.outer();
        int group = UNROLLED * lanes;
        boolean rows = inner.isFolded() && inner.inputStride() == 1;
        boolean columns = !rows && inner.isFolded() && outer.inputStride() == 1 && outer.outputStride() == 1;
        int grouped = columns ? outer.size() - outer.size() % group : 0;
        for (int j = 0; j < outer.size(); j++) {
            int input = plane.input() + j * outer.inputStride();
            int output = plane.output() + j * outer.outputStride();
            if (rows) {
                multiplyRow(input, inner.size(), output);
            } else if (j < grouped) {
                products[output] = times(inSequence(input, inner, 0, 1), products[output]);
            } else {
                for (int i = 0; i < inner.size(); i++) {
                    int result = output + i * inner.outputStride();
                    products[result] = times(products[result], element(input + i * inner.inputStride()));
                }
            }
        }
    }

    private double inSequence(int input, Axis axis, int from, double start) {
        double product = start;
        for (int i = from; i < axis.size(); i++) {
            product = times(product, element(input + i * axis.inputStride()));
        }
        return product;
    }

    private void multiplyRow(int start, int size, int output) {
        int group = UNROLLED * lanes;
        int grouped = size - size % group;
        double product = products[output];
        if (grouped > 0) {
            product = times(product, inVectors(start, grouped));
        }
        for (int i = grouped; i < size; i++) {
            product = times(product, element(start + i));
        }
        products[output] = product;
    }

    private double inVectors(int start, int size) {
        double[] partial = new double[UNROLLED * lanes];
        Arrays.fill(partial, 1);
        for (int i = 0; i < size; i++) {
            partial[i % partial.length] = times(partial[i % partial.length], element(start + i));
        }
        double product = 1;
        for (int lane = 0; lane < lanes; lane++) {
            double left = times(partial[lane], partial[lanes + lane]);
            double right = times(partial[2 * lanes + lane], partial[3 * lanes + lane]);
            product = times(product, times(left, right));
        }
        return product;
    }

    private double element(int position) {
        return data.getDouble(position);
    }

    private double times(double a, double b) {
        return switch (data.dtype()) {
            case FLOAT16 -> HalfPrecision.fromFloat16(HalfPrecision.toFloat16((float) (a * b)));
            case BFLOAT16 -> HalfPrecision.fromBfloat16(HalfPrecision.toBfloat16((float) (a * b)));
            case FLOAT32 -> (float) (a * b);
            default -> a * b;
        };
    }
}
