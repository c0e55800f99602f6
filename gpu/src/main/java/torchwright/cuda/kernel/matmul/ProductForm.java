package torchwright.cuda.kernel.matmul;

import torchwright.cuda.DeviceProperties;
import torchwright.cuda.Matmul;
import torchwright.tensor.DType;

/** The ways in which a product can be computed, each good for other sizes. */
enum ProductForm {
    /** A thread makes an element: for short sums. */
    THREAD_EACH,
    /** A warp makes an element: for few results. */
    WARP_EACH,
    /** A block makes an element, or a part of its sum: for few results with long sums. */
    BLOCK_EACH,
    /** A block makes 32 elements: for a tall matrix, stored by columns, times a few vectors. */
    COLUMN_EACH,
    /** A block makes a tile of 64 x 64. */
    SMALL,
    /** A block makes a tile of 128 x 128; float32 only. */
    LARGE,
    /** A block makes a tile of 128 x 128 on tensor cores. */
    TENSOR;

    /** The edge of a tile of {@link #SMALL}. */
    static final int SMALL_EDGE = 64;
    /** The edge of a tile of {@link #LARGE} and of {@link #TENSOR}. */
    static final int LARGE_EDGE = 128;

    // So few results leave most threads of tiles without work.
    private static final int FEW_RESULTS = 4096;
    private static final int FEW_COLUMNS = 4;
    // Below, the lanes of a warp, and the threads of a block, have too little to add.
    private static final int WARP_DEPTH = 32;
    private static final int BLOCK_DEPTH = 1024;
    private static final int MANY_ROWS = 256;
    // What asynchronous copies bring and ldmatrix reads at once.
    private static final int PIECE_BYTES = 16;

    /**
     * {@return the form for a product}
     *
     * @param product with results, and of a depth of at least 1
     * @param device  where it is computed
     */
    static ProductForm of(Product product, DeviceProperties device) {
        int narrow = Math.min(product.rows(), product.columns());
        if (product.results() <= FEW_RESULTS || narrow <= FEW_COLUMNS) {
            return ofFew(product, narrow);
        }
        if (fitsTensorCores(product, device)) {
            return TENSOR;
        }
        boolean large = product.result().tensor().dtype() == DType.FLOAT32
                && narrow > SMALL_EDGE
                && product.tiles(LARGE_EDGE) >= device.multiprocessors();
        return large ? LARGE : SMALL;
    }

    private static ProductForm ofFew(Product product, int narrow) {
        if (product.depth() < WARP_DEPTH) {
            return THREAD_EACH;
        }
        Product tall = product.tall();
        if (narrow <= FEW_COLUMNS && tall.rows() >= MANY_ROWS && !tall.left().alongDepth()) {
            return COLUMN_EACH;
        }
        return product.depth() < BLOCK_DEPTH ? WARP_EACH : BLOCK_EACH;
    }

    private static boolean fitsTensorCores(Product product, DeviceProperties device) {
        DType dtype = product.result().tensor().dtype();
        boolean wanted = dtype.isHalfPrecision() || (dtype == DType.FLOAT32 && Matmul.allowTf32());
        int piece = PIECE_BYTES / dtype.itemSize();
        // The results are stored in pairs.
        boolean paired = product.columns() % 2 == 0
                && product.result().depthStride() == 1
                && product.result().hasVectors(2);
        return wanted
                && device.major() >= 8
                && paired
                && product.left().hasVectors(piece)
                && product.right().hasVectors(piece);
    }
}
