package torchwright.vector.matmul;

/**
 * The innermost step of a packed product: a few rows times a panel of columns, with all sums in registers.
 *
 * <p>{@code c[i, j] += a[i, 0] b[0, j] + a[i, 1] b[1, j] + ...}, where i counts the tile's rows and j the
 * {@link FloatPanels#COLUMNS} of a panel. Every sum is taken in this order, one fused multiply-add a step, so that an
 * element of a product has the same bits whichever tile computes it.
 *
 * <p>Note [Register tiles]: a step over k loads {@code rows + 2} registers and does {@code 2 rows} multiply-adds: the
 * higher the tile, the less it waits for loads. But its sums, two vectors of b and the elements of a must fit the
 * registers. The JIT compiler loads the elements of all rows before it uses the first, so each has a register of its
 * own: 8 rows take 16 + 2 + 8 of 32, and 4 rows 8 + 2 + 4 of 16. With 12 rows two sums were kept in memory, and a sixth
 * of the speed was lost (JDK 17, AMD Zen 4). The sums also have to outnumber what the arithmetic units have in flight,
 * usually 4 cycles times 2 units: 8 sums just do.
 *
 * <p>The loop bodies are written out, because vectors in an array or a field are objects again, and so are those that
 * enter a method that is not inlined. For the same reason each sum starts with a load of its own: variables that share
 * one object are not split up.
 */
interface FloatTile {
    /** How many rows it has. */
    int rows();

    /**
     * Adds the product of a few packed rows and a packed panel.
     *
     * @param a       packed rows of the left matrix, {@link FloatPanels#ROW_STRIDE} apart
     * @param aFrom   the first row's position
     * @param b       a packed panel of the right matrix
     * @param bFrom   the panel's position
     * @param depth   how many products each sum has
     * @param c       to what they are added, in rows of neighbours
     * @param cFrom   the position of its first row
     * @param cStride from one of its rows to the next
     */
    void addProduct(float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom, int cStride);
}
