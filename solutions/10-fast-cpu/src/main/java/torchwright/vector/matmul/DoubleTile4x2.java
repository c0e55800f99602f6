package torchwright.vector.matmul;

import static torchwright.vector.matmul.DoublePanels.COLUMNS;
import static torchwright.vector.matmul.DoublePanels.ROW_STRIDE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** Four rows times two vectors: eight sums in registers, for the rows that the high tile leaves over. */
final class DoubleTile4x2 implements DoubleTile {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;
    private static final int SECOND = LANES.length();

    @Override
    public int rows() {
        return 4;
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
        }
        c00.intoArray(c, cFrom);
        c01.intoArray(c, cFrom + SECOND);
        c10.intoArray(c, cFrom + cStride);
        c11.intoArray(c, cFrom + cStride + SECOND);
        c20.intoArray(c, cFrom + 2 * cStride);
        c21.intoArray(c, cFrom + 2 * cStride + SECOND);
        c30.intoArray(c, cFrom + 3 * cStride);
        c31.intoArray(c, cFrom + 3 * cStride + SECOND);
    }
}
