package torchwright.vector.matmul;

import static torchwright.vector.matmul.DoublePanels.COLUMNS;
import static torchwright.vector.matmul.DoublePanels.ROW_STRIDE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Eight rows times the first vector of a panel: for the last panel of a result, if it is no more than half full. The
 * second half of the result is left as it is.
 */
final class DoubleTile8x1 implements DoubleTile {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;

    @Override
    public int rows() {
        return 8;
    }

    @Override
    public void addProduct(
            double[] a, int aFrom, double[] b, int bFrom, int depth, double[] c, int cFrom, int cStride) {
        DoubleVector c00 = DoubleVector.fromArray(LANES, c, cFrom);
        DoubleVector c10 = DoubleVector.fromArray(LANES, c, cFrom + cStride);
        DoubleVector c20 = DoubleVector.fromArray(LANES, c, cFrom + 2 * cStride);
        DoubleVector c30 = DoubleVector.fromArray(LANES, c, cFrom + 3 * cStride);
        DoubleVector c40 = DoubleVector.fromArray(LANES, c, cFrom + 4 * cStride);
        DoubleVector c50 = DoubleVector.fromArray(LANES, c, cFrom + 5 * cStride);
        DoubleVector c60 = DoubleVector.fromArray(LANES, c, cFrom + 6 * cStride);
        DoubleVector c70 = DoubleVector.fromArray(LANES, c, cFrom + 7 * cStride);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, b, bFrom + k * COLUMNS);
            DoubleVector a0 = DoubleVector.broadcast(LANES, a[aFrom + k]);
            c00 = a0.fma(b0, c00);
            DoubleVector a1 = DoubleVector.broadcast(LANES, a[aFrom + k + ROW_STRIDE]);
            c10 = a1.fma(b0, c10);
            DoubleVector a2 = DoubleVector.broadcast(LANES, a[aFrom + k + 2 * ROW_STRIDE]);
            c20 = a2.fma(b0, c20);
            DoubleVector a3 = DoubleVector.broadcast(LANES, a[aFrom + k + 3 * ROW_STRIDE]);
            c30 = a3.fma(b0, c30);
            DoubleVector a4 = DoubleVector.broadcast(LANES, a[aFrom + k + 4 * ROW_STRIDE]);
            c40 = a4.fma(b0, c40);
            DoubleVector a5 = DoubleVector.broadcast(LANES, a[aFrom + k + 5 * ROW_STRIDE]);
            c50 = a5.fma(b0, c50);
            DoubleVector a6 = DoubleVector.broadcast(LANES, a[aFrom + k + 6 * ROW_STRIDE]);
            c60 = a6.fma(b0, c60);
            DoubleVector a7 = DoubleVector.broadcast(LANES, a[aFrom + k + 7 * ROW_STRIDE]);
            c70 = a7.fma(b0, c70);
        }
        c00.intoArray(c, cFrom);
        c10.intoArray(c, cFrom + cStride);
        c20.intoArray(c, cFrom + 2 * cStride);
        c30.intoArray(c, cFrom + 3 * cStride);
        c40.intoArray(c, cFrom + 4 * cStride);
        c50.intoArray(c, cFrom + 5 * cStride);
        c60.intoArray(c, cFrom + 6 * cStride);
        c70.intoArray(c, cFrom + 7 * cStride);
    }
}
