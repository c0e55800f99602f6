// Matrix products with tiles in shared memory and in registers: a block of 256 threads makes a tile of 16 x 16 threads'
// parts, a thread SIDE x SIDE elements of it. While one pair of panels is multiplied, the next is on its way.
#pragma once

#include "matmul_panel.cuh"

// Neighbours of a row or a column of a tile, starting with a thread's own, in groups of 16 bytes that lie 16 threads
// apart: the lanes of a quarter of a warp then read 128 neighbouring bytes.
template <typename C, int SIDE>
__device__ __forceinline__ int place(int thread, int group) {
    return group * (16 * Width<C>::value) + thread * Width<C>::value;
}

// Which of the 16 x 16 parts of a tile is the thread's. A warp has 4 x 8 of them: nearly square, so that it reads
// little of each panel.
struct Part {
    int y, x;
};

__device__ __forceinline__ Part part_of_thread() {
    // As with the tile's place: computed anew, not kept.
    int thread;
    asm volatile("mov.u32 %0, %%tid.x;" : "=r"(thread));
    int lane = thread % 32;
    int warp = thread / 32;
    return {warp / 2 * 4 + lane / 8, warp % 2 * 8 + lane % 8};
}

// Writes a row of a thread's sums. Offsets fit into 32 bits, as a storage has fewer than 2^31 elements.
template <typename T, int SIDE>
__device__ __forceinline__ void store_row(
        T* c, const Product& p, int row, int column, int thread, const compute_t<T> (&sums)[SIDE]) {
    typedef compute_t<T> C;
    const int WIDTH = Width<C>::value;
#pragma unroll
    for (int group = 0; group < SIDE / WIDTH; group++) {
        int first = column + place<C, SIDE>(thread, group);
        if ((p.flags & C_VECTORS) && first + WIDTH <= p.columns) {
            C vector[WIDTH];
#pragma unroll
            for (int e = 0; e < WIDTH; e++) {
                vector[e] = sums[group * WIDTH + e];
            }
            write_vector(c + (row * p.c_row + first), vector);
        } else {
#pragma unroll
            for (int e = 0; e < WIDTH; e++) {
                if (first + e < p.columns) {
                    c[row * p.c_row + (first + e) * p.c_column] = convert<T>(sums[group * WIDTH + e]);
                }
            }
        }
    }
}

// Adds the products of half the depth of two panels to a thread's sums. Only the large tile is unrolled as a whole.
template <typename C, int SIDE, int DEPTH>
__device__ __forceinline__ void multiply(
        const C (*left)[16 * SIDE], const C (*right)[16 * SIDE], int begin, Part part, C (&sums)[SIDE][SIDE]) {
    const int WIDTH = Width<C>::value;
#pragma unroll(SIDE / 4)
    for (int first = begin; first < begin + DEPTH / 2; first += WIDTH) {
#pragma unroll
        for (int d = 0; d < WIDTH; d++) {
            C l[SIDE / WIDTH][WIDTH];
            C r[SIDE / WIDTH][WIDTH];
#pragma unroll
            for (int group = 0; group < SIDE / WIDTH; group++) {
                const int away = group * (16 * WIDTH);
                read_vector(&left[first + d][(part.y * WIDTH ^ turn<C, DEPTH>(first)) + away], l[group]);
                read_vector(&right[first + d][(part.x * WIDTH ^ turn<C, DEPTH>(first)) + away], r[group]);
            }
#pragma unroll
            for (int i = 0; i < SIDE; i++) {
#pragma unroll
                for (int j = 0; j < SIDE; j++) {
                    sums[i][j] += l[i / WIDTH][i % WIDTH] * r[j / WIDTH][j % WIDTH];
                }
            }
        }
    }
}

template <typename T, int SIDE, int DEPTH>
__device__ __forceinline__ void product(const T* a, const T* b, T* c, const Product& p) {
    typedef compute_t<T> C;
    const int WIDTH = Width<C>::value;
    const int EDGE = 16 * SIDE;
    __shared__ __align__(16) C left[2][DEPTH][EDGE];
    __shared__ __align__(16) C right[2][DEPTH][EDGE];

    Tile tile = tile_of_block(p, EDGE, EDGE);
    Panel<T, EDGE, DEPTH> rows(a, tile.batch * p.a_batch + tile.row * p.a_row, p.rows - tile.row, p.depth, p.a_row,
            p.a_depth, (p.flags & A_ALONG_DEPTH) != 0, (p.flags & A_VECTORS) != 0);
    Panel<T, EDGE, DEPTH> columns(b, tile.batch * p.b_batch + tile.column * p.b_column, p.columns - tile.column,
            p.depth, p.b_column, p.b_depth, (p.flags & B_ALONG_DEPTH) != 0, (p.flags & B_VECTORS) != 0);

    Part part = part_of_thread();
    C sums[SIDE][SIDE] = {};
    rows.fetch(0);
    columns.fetch(0);
    rows.keep(left[0]);
    columns.keep(right[0]);
    __syncthreads();
    int stage = 0;
    for (int first = 0; first < p.depth; first += DEPTH) {
        // One half for each panel, so that registers hold only one of the two that are on their way.
        bool more = first + DEPTH < p.depth;
        if (more) {
            rows.fetch(first + DEPTH);
        }
        multiply<C, SIDE, DEPTH>(left[stage], right[stage], 0, part, sums);
        if (more) {
            rows.keep(left[stage ^ 1]);
            columns.fetch(first + DEPTH);
        }
        multiply<C, SIDE, DEPTH>(left[stage], right[stage], DEPTH / 2, part, sums);
        if (more) {
            columns.keep(right[stage ^ 1]);
        }
        stage ^= 1;
        __syncthreads();
    }

    tile = tile_of_block(p, EDGE, EDGE);
    part = part_of_thread();
#pragma unroll
    for (int i = 0; i < SIDE; i++) {
        int row = tile.row + place<C, SIDE>(part.y, i / WIDTH) + i % WIDTH;
        if (row < p.rows) {
            store_row<T, SIDE>(c + (int64)tile.batch * p.c_batch, p, row, tile.column, part.x, sums[i]);
        }
    }
}

// 64 x 64 a block, 4 x 4 a thread.
#define SMALL(T)                                                                                        \
    extern "C" __global__ void __launch_bounds__(THREADS)                                               \
            small_##T(const T* a, const T* b, T* c, const Product p) {                                  \
        product<T, 4, 16>(a, b, c, p);                                                                  \
    }
