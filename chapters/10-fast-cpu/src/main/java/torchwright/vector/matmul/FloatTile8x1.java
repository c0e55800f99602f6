package torchwright.vector.matmul;

import static torchwright.vector.matmul.FloatPanels.COLUMNS;
import static torchwright.vector.matmul.FloatPanels.ROW_STRIDE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Eight rows times the first vector of a panel: for the last panel of a result, if it is no more than half full. The
 * second half of the result is left as it is.
 */
final class FloatTile8x1 implements FloatTile {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;

    @Override
    public int rows() {
        return 8;
    }

    @Override
    public void addProduct(float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom, int cStride) {
        FloatVector c00 = FloatVector.fromArray(LANES, c, cFrom);
        FloatVector c10 = FloatVector.fromArray(LANES, c, cFrom + cStride);
        FloatVector c20 = FloatVector.fromArray(LANES, c, cFrom + 2 * cStride);
        FloatVector c30 = FloatVector.fromArray(LANES, c, cFrom + 3 * cStride);
        FloatVector c40 = FloatVector.fromArray(LANES, c, cFrom + 4 * cStride);
        FloatVector c50 = FloatVector.fromArray(LANES, c, cFrom + 5 * cStride);
        FloatVector c60 = FloatVector.fromArray(LANES, c, cFrom + 6 * cStride);
        FloatVector c70 = FloatVector.fromArray(LANES, c, cFrom + 7 * cStride);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(LANES, b, bFrom + k * COLUMNS);
            FloatVector a0 = FloatVector.broadcast(LANES, a[aFrom + k]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(LANES, a[aFrom + k + ROW_STRIDE]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(LANES, a[aFrom + k + 2 * ROW_STRIDE]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(LANES, a[aFrom + k + 3 * ROW_STRIDE]);
            c30 = a3.fma(b0, c30);
            FloatVector a4 = FloatVector.broadcast(LANES, a[aFrom + k + 4 * ROW_STRIDE]);
            c40 = a4.fma(b0, c40);
            FloatVector a5 = FloatVector.broadcast(LANES, a[aFrom + k + 5 * ROW_STRIDE]);
            c50 = a5.fma(b0, c50);
            FloatVector a6 = FloatVector.broadcast(LANES, a[aFrom + k + 6 * ROW_STRIDE]);
            c60 = a6.fma(b0, c60);
            FloatVector a7 = FloatVector.broadcast(LANES, a[aFrom + k + 7 * ROW_STRIDE]);
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
