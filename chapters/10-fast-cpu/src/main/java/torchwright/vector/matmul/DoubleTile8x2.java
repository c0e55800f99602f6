package torchwright.vector.matmul;

import static torchwright.vector.matmul.DoublePanels.COLUMNS;
import static torchwright.vector.matmul.DoublePanels.ROW_STRIDE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** Eight rows times two vectors: sixteen sums, for machines of 32 vector registers. See Note [Register tiles]. */
final class DoubleTile8x2 implements DoubleTile {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;
    private static final int SECOND = LANES.length();

    @Override
    public int rows() {
        return 8;
    }

    @Override
    public void addProduct(
            double[] a, int aFrom, double[] b, int bFrom, int depth, double[] c, int cFrom, int cStride) {
        DoubleVector c00 = DoubleVector.fromArray(LANES, c, cFrom);
        DoubleVector c01 = DoubleVector.fromArray(LANES, c, cFrom + SECOND);
        DoubleVector c10 = DoubleVector.fromArray(LANES, c, cFrom + cStride);
        DoubleVector c11 = DoubleVector.fromArray(LANES, c, cFrom + cStride + SECOND);
        DoubleVector c20 = DoubleVector.fromArray(LANES, c, cFrom + 2 * cStride);
        DoubleVector c21 = DoubleVector.fromArray(LANES, c, cFrom + 2 * cStride + SECOND);
        DoubleVector c30 = DoubleVector.fromArray(LANES, c, cFrom + 3 * cStride);
        DoubleVector c31 = DoubleVector.fromArray(LANES, c, cFrom + 3 * cStride + SECOND);
        DoubleVector c40 = DoubleVector.fromArray(LANES, c, cFrom + 4 * cStride);
        DoubleVector c41 = DoubleVector.fromArray(LANES, c, cFrom + 4 * cStride + SECOND);
        DoubleVector c50 = DoubleVector.fromArray(LANES, c, cFrom + 5 * cStride);
        DoubleVector c51 = DoubleVector.fromArray(LANES, c, cFrom + 5 * cStride + SECOND);
        DoubleVector c60 = DoubleVector.fromArray(LANES, c, cFrom + 6 * cStride);
        DoubleVector c61 = DoubleVector.fromArray(LANES, c, cFrom + 6 * cStride + SECOND);
        DoubleVector c70 = DoubleVector.fromArray(LANES, c, cFrom + 7 * cStride);
        DoubleVector c71 = DoubleVector.fromArray(LANES, c, cFrom + 7 * cStride + SECOND);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, b, bFrom + k * COLUMNS);
            DoubleVector b1 = DoubleVector.fromArray(LANES, b, bFrom + k * COLUMNS + SECOND);
            DoubleVector a0 = DoubleVector.broadcast(LANES, a[aFrom + k]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(LANES, a[aFrom + k + ROW_STRIDE]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(LANES, a[aFrom + k + 2 * ROW_STRIDE]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(LANES, a[aFrom + k + 3 * ROW_STRIDE]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            DoubleVector a4 = DoubleVector.broadcast(LANES, a[aFrom + k + 4 * ROW_STRIDE]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            DoubleVector a5 = DoubleVector.broadcast(LANES, a[aFrom + k + 5 * ROW_STRIDE]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            DoubleVector a6 = DoubleVector.broadcast(LANES, a[aFrom + k + 6 * ROW_STRIDE]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            DoubleVector a7 = DoubleVector.broadcast(LANES, a[aFrom + k + 7 * ROW_STRIDE]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, cFrom);
        c01.intoArray(c, cFrom + SECOND);
        c10.intoArray(c, cFrom + cStride);
        c11.intoArray(c, cFrom + cStride + SECOND);
        c20.intoArray(c, cFrom + 2 * cStride);
        c21.intoArray(c, cFrom + 2 * cStride + SECOND);
        c30.intoArray(c, cFrom + 3 * cStride);
        c31.intoArray(c, cFrom + 3 * cStride + SECOND);
        c40.intoArray(c, cFrom + 4 * cStride);
        c41.intoArray(c, cFrom + 4 * cStride + SECOND);
        c50.intoArray(c, cFrom + 5 * cStride);
        c51.intoArray(c, cFrom + 5 * cStride + SECOND);
        c60.intoArray(c, cFrom + 6 * cStride);
        c61.intoArray(c, cFrom + 6 * cStride + SECOND);
        c70.intoArray(c, cFrom + 7 * cStride);
        c71.intoArray(c, cFrom + 7 * cStride + SECOND);
    }
}
