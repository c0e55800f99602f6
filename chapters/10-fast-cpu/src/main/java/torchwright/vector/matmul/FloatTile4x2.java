package torchwright.vector.matmul;

import jdk.incubator.vector.VectorSpecies;
import torchwright.kit.Todo;
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
        // Exercise 10.6: Multiply four rows by a panel of two vectors' width, and keep all eight sums in registers
        // while you do.
        // Page: 10-fast-cpu.html#sums-that-stay-in-registers
        throw new Todo("10.6");
    }
}
