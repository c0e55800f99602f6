// Copies a batch of matrices whose source lies the other way round: neighbours of the target's rows are neighbours of
// the source's columns. A tile goes through shared memory, so that both are read and written in whole lines.
// ptx: 6.0 sm_50
#include "scalar.cuh"

#define TILE 32
#define ROWS 8

// A target of (batch, rows, columns), by its strides; along the columns it is 1, as that of the source along the rows.
struct Turn {
    int rows;
    int columns;
    int batch_stride_out;
    int batch_stride_in;
    int row_stride_out;
    int column_stride_in;
};

template <typename Bits>
__device__ __forceinline__ void turn(Bits* out, const Bits* in, const Turn& t, int64 tiles) {
    // One column more than a tile has, so that the elements of a column lie in different banks.
    __shared__ Bits tile[TILE][TILE + 1];
    int across = (t.columns + TILE - 1) / TILE;
    int down = (t.rows + TILE - 1) / TILE;
    for (int64 i = blockIdx.x; i < tiles; i += gridDim.x) {
        int column = (int)(i % across) * TILE;
        int row = (int)(i / across % down) * TILE;
        int batch = (int)(i / across / down);
        const Bits* from = in + (int64)batch * t.batch_stride_in;
        Bits* to = out + (int64)batch * t.batch_stride_out;
        for (int j = threadIdx.y; j < TILE; j += ROWS) {
            if (row + threadIdx.x < t.rows && column + j < t.columns) {
                tile[j][threadIdx.x] = from[row + threadIdx.x + (int64)(column + j) * t.column_stride_in];
            }
        }
        __syncthreads();
        for (int j = threadIdx.y; j < TILE; j += ROWS) {
            if (row + j < t.rows && column + threadIdx.x < t.columns) {
                to[(int64)(row + j) * t.row_stride_out + column + threadIdx.x] = tile[threadIdx.x][j];
            }
        }
        // The tile is filled anew only when all have read it.
        __syncthreads();
    }
}

#define TURN(bits, type)                                                                              \
    extern "C" __global__ void turn_bits##bits(type* out, const type* in, Turn t, int64 tiles) {     \
        turn(out, in, t, tiles);                                                                      \
    }

TURN(8, unsigned char)
TURN(16, unsigned short)
TURN(32, unsigned int)
TURN(64, unsigned long long)
