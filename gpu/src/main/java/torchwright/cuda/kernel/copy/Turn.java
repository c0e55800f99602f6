package torchwright.cuda.kernel.copy;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Tensor;

/**
 * A copy whose source lies the other way round, as that of a transposed matrix, or a batch of such. Element by element,
 * one of the two would be walked across its lines of memory; through tiles of shared memory neither is.
 *
 * @param batch          how many matrices
 * @param rows           of the target
 * @param columns        of the target, along which it has no gaps; the source has none along the rows
 * @param batchStrideOut from matrix to matrix of the target, in elements
 * @param batchStrideIn  the same of the source
 * @param rowStrideOut   from row to row of the target
 * @param columnStrideIn from column to column of the source
 */
record Turn(
        int batch, int rows, int columns, int batchStrideOut, int batchStrideIn, int rowStrideOut, int columnStrideIn) {
    private static final int TILE = 32;
    private static final int TILE_ROWS = 8;
    private static final int LEAST = 16;
    private static final int BLOCKS_A_MULTIPROCESSOR = 32;

    /**
     * {@return how to turn, or null if that is not what a copy does, or if it is too small to gain by it}
     *
     * @param walk of the target and the source
     */
    static Turn of(StridedOperands walk) {
        int dims = walk.dims();
        if (dims != 2 && dims != 3) {
            return null;
        }
        int column = dims - 1;
        // The source runs fastest along one of the other dims.
        for (int row = 0; row < column; row++) {
            if (walk.stride(0, column) == 1
                    && walk.stride(1, row) == 1
                    && walk.size(row) >= LEAST
                    && walk.size(column) >= LEAST) {
                int other = dims == 3 ? 1 - row : -1;
                return new Turn(
                        other < 0 ? 1 : walk.size(other),
                        walk.size(row),
                        walk.size(column),
                        other < 0 ? 0 : walk.stride(0, other),
                        other < 0 ? 0 : walk.stride(1, other),
                        walk.stride(0, row),
                        walk.stride(1, column));
            }
        }
        return null;
    }

    /** Copies elements of any dtype. */
    void launch(CudaContext context, Tensor source, Tensor target) {
        long tiles = (long) batch * tiles(rows) * tiles(columns);
        long most = (long) BLOCKS_A_MULTIPROCESSOR * context.properties().multiprocessors();
        context.launch("turn", "turn_bits" + 8 * target.dtype().itemSize())
                .pointer(target)
                .pointer(source)
                .struct(rows, columns, batchStrideOut, batchStrideIn, rowStrideOut, columnStrideIn)
                .value(tiles)
                .over(Dim3.of((int) Math.min(tiles, most)), Dim3.of(TILE, TILE_ROWS), 0);
    }

    private static int tiles(int size) {
        return (size + TILE - 1) / TILE;
    }
}
