package torchwright.vector.matmul;

import static torchwright.vector.matmul.FloatPanels.COLUMNS;
import static torchwright.vector.matmul.FloatPanels.ROW_STRIDE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** Four rows times two vectors: eight sums in registers, for the rows that the high tile leaves over. */
final class FloatTile4x2 implements FloatTile {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;
    private static final int SECOND = LANES.length();

    @Override
    public int rows() {
        return 4;
    }

    @Override
    public void addProduct(float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom, int cStride) {
        // tag::ex-10.6[]
        FloatVector c00 = FloatVector.fromArray(LANES, c, cFrom);
        FloatVector c01 = FloatVector.fromArray(LANES, c, cFrom + SECOND);
        FloatVector c10 = FloatVector.fromArray(LANES, c, cFrom + cStride);
        FloatVector c11 = FloatVector.fromArray(LANES, c, cFrom + cStride + SECOND);
        FloatVector c20 = FloatVector.fromArray(LANES, c, cFrom + 2 * cStride);
        FloatVector c21 = FloatVector.fromArray(LANES, c, cFrom + 2 * cStride + SECOND);
        FloatVector c30 = FloatVector.fromArray(LANES, c, cFrom + 3 * cStride);
        FloatVector c31 = FloatVector.fromArray(LANES, c, cFrom + 3 * cStride + SECOND);
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
        }
        c00.intoArray(c, cFrom);
        c01.intoArray(c, cFrom + SECOND);
        c10.intoArray(c, cFrom + cStride);
        c11.intoArray(c, cFrom + cStride + SECOND);
        c20.intoArray(c, cFrom + 2 * cStride);
        c21.intoArray(c, cFrom + 2 * cStride + SECOND);
        c30.intoArray(c, cFrom + 3 * cStride);
        c31.intoArray(c, cFrom + 3 * cStride + SECOND);
        // end::ex-10.6[]
    }
}
