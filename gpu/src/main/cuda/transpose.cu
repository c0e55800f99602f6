// The transpose of a contiguous matrix, written contiguously: tiles pass through shared memory, so that both sides of
// global memory are touched in the order in which they lie.
// ptx: 6.0 sm_50
#include "scalar.cuh"

#define TILE 32

// A block of 32 x 8 threads turns a tile of 32 x 32. A row of the tile has one more place than it needs: the elements
// of a column then lie in different banks.
template <typename T>
__device__ __forceinline__ void transpose_padded(const T* x, T* y, int rows, int columns) {
    __shared__ T tile[TILE][TILE + 1];
    unsigned int across = (columns + TILE - 1) / TILE;
    int first_row = blockIdx.x / across * TILE;
    int first_column = blockIdx.x % across * TILE;
    int column = first_column + threadIdx.x;
#pragma unroll
    for (int i = threadIdx.y; i < TILE; i += 8) {
        if (first_row + i < rows && column < columns) {
            tile[i][threadIdx.x] = x[(int64)(first_row + i) * columns + column];
        }
    }
    __syncthreads();
    int row = first_row + threadIdx.x;
#pragma unroll
    for (int i = threadIdx.y; i < TILE; i += 8) {
        if (first_column + i < columns && row < rows) {
            y[(int64)(first_column + i) * rows + row] = tile[threadIdx.x][i];
        }
    }
}

extern "C" __global__ void transpose_padded_float32(const float32* x, float32* y, int rows, int columns) {
    transpose_padded(x, y, rows, columns);
}

extern "C" __global__ void transpose_padded_float64(const float64* x, float64* y, int rows, int columns) {
    transpose_padded(x, y, rows, columns);
}

// A block of 256 threads turns a tile of 64 x 64, a thread 4 x 4 of it in registers, in vectors of four on both sides;
// rows and columns are multiples of four. There is no room for padding between vectors: a row's vectors change places
// instead, by exclusive or with the number of the four rows they are in.
extern "C" __global__ void __launch_bounds__(256)
        transpose_vectors_float32(const float32* x, float32* y, int rows, int columns) {
    __shared__ float4 tile[64][16];
    unsigned int across = (columns + 63) / 64;
    int first_row = blockIdx.x / across * 64;
    int first_column = blockIdx.x % across * 64;
    int thread_x = threadIdx.x % 16;
    int thread_y = threadIdx.x / 16;
    int row = first_row + thread_y * 4;
    int column = first_column + thread_x * 4;
    if (row < rows && column < columns) {
        float4 v[4];
#pragma unroll
        for (int i = 0; i < 4; i++) {
            v[i] = *reinterpret_cast<const float4*>(x + (int64)(row + i) * columns + column);
        }
        int place = thread_y ^ thread_x % 8;
        tile[thread_x * 4][place] = make_float4(v[0].x, v[1].x, v[2].x, v[3].x);
        tile[thread_x * 4 + 1][place] = make_float4(v[0].y, v[1].y, v[2].y, v[3].y);
        tile[thread_x * 4 + 2][place] = make_float4(v[0].z, v[1].z, v[2].z, v[3].z);
        tile[thread_x * 4 + 3][place] = make_float4(v[0].w, v[1].w, v[2].w, v[3].w);
    }
    __syncthreads();
    row = first_row + thread_x * 4;
#pragma unroll
    for (int i = 0; i < 4; i++) {
        int across_tile = i * 16 + thread_y;
        if (row < rows && first_column + across_tile < columns) {
            *reinterpret_cast<float4*>(y + (int64)(first_column + across_tile) * rows + row) =
                    tile[across_tile][thread_x ^ across_tile / 4 % 8];
        }
    }
}
