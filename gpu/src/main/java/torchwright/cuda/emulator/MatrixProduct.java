package torchwright.cuda.emulator;

/**
 * {@code mma.sync.m16n8k*}: (16, k) x (k, 8) + (16, 8), each lane holding its part of the matrices in registers.
 *
 * <p>Products are exact; their sum is taken in double and rounded once. A device adds in an order and with roundings of
 * its own, so that results agree to the accuracy of the sum's type, not bit by bit.
 */
final class MatrixProduct extends TensorCoreOps.OfWarp {
    // Note [Fragments]
    // Lane l is member l % 4 of group l / 4. A register holds 4 / bytes neighbours along k. Registers of the left
    // matrix: row group, then row group + 8, then the same with k further on. Of the right one: column group. Of the
    // sum: two neighbours of row group, then two of row group + 8. (PTX manual, "Matrix Fragments for mma".)

    private final int depth;
    private final PtxType left;
    private final PtxType right;
    private final PtxType sum;
    private final int[] destinations;
    private final int[] lefts;
    private final int[] rights;
    private final int[] added;

    MatrixProduct(
            int depth,
            PtxType left,
            PtxType right,
            PtxType sum,
            int[] destinations,
            int[] lefts,
            int[] rights,
            int[] added) {
        this.depth = depth;
        this.left = left;
        this.right = right;
        this.sum = sum;
        this.destinations = destinations;
        this.lefts = lefts;
        this.rights = rights;
        this.added = added;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        double[] a = new double[16 * depth];
        double[] b = new double[8 * depth];
        int per = 4 / left.bytes();
        for (int lane = 0; lane < Warp.LANES; lane++) {
            int group = lane / 4;
            int member = lane % 4;
            for (int i = 0; i < lefts.length; i++) {
                for (int e = 0; e < per; e++) {
                    int k = i / 2 * 4 * per + member * per + e;
                    a[(group + i % 2 * 8) * depth + k] = element(r[lefts[i] + lane], e, left);
                }
            }
            for (int i = 0; i < rights.length; i++) {
                for (int e = 0; e < per; e++) {
                    b[group * depth + i * 4 * per + member * per + e] = element(r[rights[i] + lane], e, right);
                }
            }
        }
        for (int lane = 0; lane < Warp.LANES; lane++) {
            for (int half = 0; half < 2; half++) {
                sums(r, lane, half, a, b);
            }
        }
    }

    private void sums(long[] r, int lane, int half, double[] a, double[] b) {
        int row = lane / 4 + 8 * half;
        int column = lane % 4 * 2;
        if (sum == PtxType.F16) {
            long pair = r[added[half] + lane];
            long low = FloatFormat.HALF.round(
                    FloatFormat.HALF.toDouble(pair & 0xFFFF) + dot(a, row, b, column), Rounding.NEAREST);
            long high = FloatFormat.HALF.round(
                    FloatFormat.HALF.toDouble(pair >>> 16 & 0xFFFF) + dot(a, row, b, column + 1), Rounding.NEAREST);
            r[destinations[half] + lane] = low | high << 16;
            return;
        }
        for (int e = 0; e < 2; e++) {
            long before = r[added[2 * half + e] + lane];
            double product = dot(a, row, b, column + e);
            r[destinations[2 * half + e] + lane] = sum == PtxType.F32
                    ? Float.floatToRawIntBits((float) (FloatArithmetic.single(before) + product))
                    : (int) before + (long) product;
        }
    }

    private double dot(double[] a, int row, double[] b, int column) {
        double total = 0;
        for (int k = 0; k < depth; k++) {
            total += a[row * depth + k] * b[column * depth + k];
        }
        return total;
    }

    private static double element(long bits, int which, PtxType type) {
        long part = type.bytes() == 4 ? bits : bits >>> which * type.bits() & (1L << type.bits()) - 1;
        // Tensor cores read the upper 19 bits of a tf32.
        return type.isInteger()
                ? type.extend(part)
                : FloatFormat.of(type).toDouble(type == PtxType.TF32 ? part & ~0x1FFFL : part);
    }
}
