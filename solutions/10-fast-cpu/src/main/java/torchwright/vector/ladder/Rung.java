package torchwright.vector.ladder;

import torchwright.vector.matmul.RowMajorProduct;
import torchwright.vector.parallel.Parallel;

/** The rungs of the ladder, from the bottom to the top, each a way to multiply matrices. */
public enum Rung {
    /** Three loops, as the definition says. */
    NAIVE("three loops", NaiveProduct::multiply),

    /** The loops in the order of memory. */
    ROWS("loops in the order of memory", RowProduct::multiply),

    /** Blocks that stay in the cache. */
    TILES("blocks that stay in the cache", TiledProduct::multiply),

    /** Vector instructions. */
    LANES("vector instructions", VectorProduct::multiply),

    /** Packed panels, and 4 rows of sums in registers. */
    LOW_TILE("packed panels, 4 rows in registers", RowMajorProduct::multiplyWithLowTiles),

    /** Packed panels, and as many rows of sums as the registers hold. */
    TALL_TILE("packed panels, all registers", (a, b, c, m, k, n) -> RowMajorProduct.multiply(a, b, c, m, k, n, 1)),

    /** The engine's product, on all threads. */
    THREADS("all threads", (a, b, c, m, k, n) -> RowMajorProduct.multiply(a, b, c, m, k, n, Parallel.threads()));

    private final String idea;
    private final ArrayProduct product;

    Rung(String idea, ArrayProduct product) {
        this.idea = idea;
        this.product = product;
    }

    /** {@return what is new on this rung, in a few words} */
    public String idea() {
        return idea;
    }

    /** {@return the way to multiply} */
    public ArrayProduct product() {
        return product;
    }
}
