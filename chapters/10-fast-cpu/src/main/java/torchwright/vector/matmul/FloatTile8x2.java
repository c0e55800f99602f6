package torchwright.vector.matmul;

import static torchwright.vector.matmul.FloatPanels.COLUMNS;
import static torchwright.vector.matmul.FloatPanels.ROW_STRIDE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** Eight rows times two vectors: sixteen sums, for machines of 32 vector registers. See Note [Register tiles]. */
final class FloatTile8x2 implements FloatTile {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;
    private static final int SECOND = LANES.length();

    @Override
    public int rows() {
        return 8;
    }

    @Override
    public void addProduct(float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom, int cStride) {
        FloatVector c00 = FloatVector.fromArray(LANES, c, cFrom);
        FloatVector c01 = FloatVector.fromArray(LANES, c, cFrom + SECOND);
        FloatVector c10 = FloatVector.fromArray(LANES, c, cFrom + cStride);
        FloatVector c11 = FloatVector.fromArray(LANES, c, cFrom + cStride + SECOND);
        FloatVector c20 = FloatVector.fromArray(LANES, c, cFrom + 2 * cStride);
        FloatVector c21 = FloatVector.fromArray(LANES, c, cFrom + 2 * cStride + SECOND);
        FloatVector c30 = FloatVector.fromArray(LANES, c, cFrom + 3 * cStride);
        FloatVector c31 = FloatVector.fromArray(LANES, c, cFrom + 3 * cStride + SECOND);
        FloatVector c40 = FloatVector.fromArray(LANES, c, cFrom + 4 * cStride);
        FloatVector c41 = FloatVector.fromArray(LANES, c, cFrom + 4 * cStride + SECOND);
        FloatVector c50 = FloatVector.fromArray(LANES, c, cFrom + 5 * cStride);
        FloatVector c51 = FloatVector.fromArray(LANES, c, cFrom + 5 * cStride + SECOND);
        FloatVector c60 = FloatVector.fromArray(LANES, c, cFrom + 6 * cStride);
        FloatVector c61 = FloatVector.fromArray(LANES, c, cFrom + 6 * cStride + SECOND);
        FloatVector c70 = FloatVector.fromArray(LANES, c, cFrom + 7 * cStride);
        FloatVector c71 = FloatVector.fromArray(LANES, c, cFrom + 7 * cStride + SECOND);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(LANES, b, bFrom + k * COLUMNS);
            FloatVector b1 = FloatVector.fromArray(LANES, b, bFrom + k * COLUMNS + SECOND);
            FloatVector a0 = FloatVector.broadcast(LANES, a[aFrom + k]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(LANES, a[aFrom + k + ROW_STRIDE]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(LANES, a[aFrom + k + 2 * ROW_STRIDE]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(LANES, a[aFrom + k + 3 * ROW_STRIDE]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(LANES, a[aFrom + k + 4 * ROW_STRIDE]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(LANES, a[aFrom + k + 5 * ROW_STRIDE]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = FloatVector.broadcast(LANES, a[aFrom + k + 6 * ROW_STRIDE]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = FloatVector.broadcast(LANES, a[aFrom + k + 7 * ROW_STRIDE]);
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
