package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.cpu.ReductionOrder.Plane;

/**
 * The root of a sum of squares over any dimensions, in torch's order ({@code norm_kernel} in ReduceOpsKernel.cpp).
 *
 * <p>Note [Squares of a row]: elements that lie side by side are squared and added as vectors of 8 floats (4 doubles);
 * the lanes are added in order, then the elements left over: by fours as a product and a sum, the last ones, because
 * the compiler could fuse them there, in one rounding. All other elements are squared and added one after the other.
 * The 16-bit types are computed in float32.
 */
final class EuclideanNorm {
    private static final int UNFUSED = 4;

    private final CpuStorage data;
    private final boolean single;
    private final int lanes;

    private EuclideanNorm(CpuStorage data) {
        this.data = data;
        this.single = data.dtype() != DType.FLOAT64;
        this.lanes = single ? FloatCascade.LANES : DoubleCascade.LANES;
    }

    /**
     * Computes norms.
     *
     * @param data   floating-point elements
     * @param layout where they are
     * @param folded for each dimension, whether it is folded away
     * @param norms  receives the norms, of the same dtype, contiguous in the dimensions that are kept
     */
    static void norm(CpuStorage data, Layout layout, boolean[] folded, CpuStorage norms) {
        EuclideanNorm norm = new EuclideanNorm(data);
        ReductionOrder order = ReductionOrder.of(layout, folded);
        double[] squares = new double[norms.length()];
        boolean rows = order.foldsRows();
        order.forEachPlane(plane -> {
            if (rows) {
                norm.addRows(plane, squares);
            } else {
                norm.addInSequence(plane, squares);
            }
        });
        for (int i = 0; i < squares.length; i++) {
            norms.setDouble(i, norm.round(Math.sqrt(squares[i])));
        }
    }

    private void addRows(Plane plane, double[] squares) {
        for (int j = 0; j < plane.outer().size(); j++) {
            int start = plane.input() + j * plane.outer().inputStride();
            squares[plane.output() + j * plane.outer().outputStride()] =
                    row(start, plane.inner().size());
        }
    }

    private double row(int start, int size) {
        double[] sums = new double[lanes];
        int inVectors = size - size % lanes;
        for (int i = 0; i < inVectors; i++) {
            sums[i % lanes] = plusSquare(sums[i % lanes], data.getDouble(start + i));
        }
        double sum = sums[0];
        for (int lane = 1; lane < lanes; lane++) {
            sum = round(sum + sums[lane]);
        }
        int unfused = size - (size - inVectors) % UNFUSED;
        for (int i = inVectors; i < unfused; i++) {
            sum = plusSquare(sum, data.getDouble(start + i));
        }
        for (int i = unfused; i < size; i++) {
            double x = data.getDouble(start + i);
            sum = single ? Math.fma((float) x, (float) x, (float) sum) : Math.fma(x, x, sum);
        }
        return sum;
    }

    private void addInSequence(Plane plane, double[] squares) {
        plane.forEachElement((input, output) -> squares[output] = plusSquare(squares[output], data.getDouble(input)));
    }

    private double plusSquare(double sum, double x) {
        return round(sum + round(x * x));
    }

    private double round(double value) {
        return single ? (float) value : value;
    }
}
