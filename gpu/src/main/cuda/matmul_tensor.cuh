// Matrix products on tensor cores: a block of 256 threads makes a tile of 128 x 128, a warp 64 x 32 of it by products
// of 16 x 8. Panels of 64 bytes along the depth come by asynchronous copies, two ahead of the one that is multiplied.
#pragma once

#include "matmul.cuh"

#define EDGE 128
#define STAGES 3
#define PANEL_BYTES (EDGE * 64)
#define PIECE 16
// A warp's part of the tile, in products of 16 x 8.
#define DOWN 4
#define ACROSS 4

// Note [Pieces in shared memory]
// A panel is made of pieces of 16 bytes, which asynchronous copies bring and ldmatrix reads eight at a time. Where the
// matrix lies along its depth in memory, the panel is [EDGE][4 pieces]; otherwise [depth][EDGE / elements of a piece].
// The eight pieces that are read together must lie in different banks, that is at different places modulo eight. So a
// piece's number within its row is combined, by exclusive or, with bits of the row's number; asynchronous copies then
// fill different banks as well.

__device__ __forceinline__ unsigned int shared_address(const void* pointer) {
    return (unsigned int)__cvta_generic_to_shared(pointer);
}

// Brings 16 bytes, of which only the first `bytes` are read; the rest is zero.
__device__ __forceinline__ void copy_piece(unsigned int to, const void* from, int bytes) {
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(to), "l"(from), "r"(bytes));
}

__device__ __forceinline__ void load_matrices(unsigned int (&to)[4], unsigned int from) {
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0,%1,%2,%3}, [%4];"
                 : "=r"(to[0]), "=r"(to[1]), "=r"(to[2]), "=r"(to[3])
                 : "r"(from)
                 : "memory");
}

__device__ __forceinline__ void load_transposed_matrices(unsigned int (&to)[4], unsigned int from) {
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0,%1,%2,%3}, [%4];"
                 : "=r"(to[0]), "=r"(to[1]), "=r"(to[2]), "=r"(to[3])
                 : "r"(from)
                 : "memory");
}

// What is done with operands of a type: how they are multiplied, and read where they do not lie along the depth.
template <typename T>
struct Core;

#define HALF_CORE(T, NAME)                                                                                      \
    template <>                                                                                                 \
    struct Core<T> {                                                                                            \
        static __device__ __forceinline__ void multiply(                                                        \
                float (&c)[4], const unsigned int (&a)[4], unsigned int b0, unsigned int b1) {                  \
            asm("mma.sync.aligned.m16n8k16.row.col.f32." NAME "." NAME ".f32 "                                  \
                "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"                                         \
                : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])                                                \
                : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));                                \
        }                                                                                                       \
        static __device__ __forceinline__ void round(unsigned int (&)[4]) {}                                    \
        static __device__ __forceinline__ int turn(int depth) {                                                 \
            return depth & 7;                                                                                   \
        }                                                                                                       \
        static __device__ __forceinline__ void store(T* to, float first, float second) {                        \
            unsigned int pair;                                                                                  \
            asm("cvt.rn." NAME "x2.f32 %0, %1, %2;" : "=r"(pair) : "f"(second), "f"(first));                    \
            *reinterpret_cast<unsigned int*>(to) = pair;                                                        \
        }                                                                                                       \
    };

HALF_CORE(float16, "f16")
HALF_CORE(bfloat16, "bf16")

// float32 becomes tf32, with 10 bits of fraction, when it is multiplied.
template <>
struct Core<float32> {
    static __device__ __forceinline__ void multiply(
            float (&c)[4], const unsigned int (&a)[4], unsigned int b0, unsigned int b1) {
        asm("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
    }
    static __device__ __forceinline__ void round(unsigned int (&x)[4]) {
#pragma unroll
        for (int i = 0; i < 4; i++) {
            asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(x[i]) : "f"(__uint_as_float(x[i])));
        }
    }
    // Four depths of two neighbouring pieces are read together.
    static __device__ __forceinline__ int turn(int depth) {
        return (depth & 3) << 1;
    }
    static __device__ __forceinline__ void store(float32* to, float first, float second) {
        *reinterpret_cast<float2*>(to) = make_float2(first, second);
    }
};

// One operand: EDGE rows of a, or columns of b, and the whole depth.
template <typename T, bool ALONG_DEPTH>
struct Operand {
    static const int PER_PIECE = PIECE / sizeof(T);
    static const int DEPTH = 4 * PER_PIECE;

    static const int PER_ROW = ALONG_DEPTH ? 4 : EDGE / PER_PIECE;
    // From a piece that a thread copies to its next, in rows of pieces.
    static const int NEXT = THREADS / PER_ROW;

    const T* matrix;
    const T* from;
    int next;
    int advance;
    int outer_left;
    int depth_left;
    unsigned int to;

    __device__ __forceinline__ Operand(
            const T* matrix, int outer_size, int outer_stride, int depth_size, int depth_stride)
        : matrix(matrix) {
        int row = threadIdx.x / PER_ROW;
        int place = threadIdx.x % PER_ROW;
        int outer = ALONG_DEPTH ? row : place * PER_PIECE;
        int depth = ALONG_DEPTH ? place * PER_PIECE : row;
        from = matrix + ((int64)outer * outer_stride + (int64)depth * depth_stride);
        next = NEXT * (ALONG_DEPTH ? outer_stride : depth_stride);
        advance = DEPTH * depth_stride;
        outer_left = outer_size - outer;
        depth_left = depth_size - depth;
        to = (row * PER_ROW + (place ^ (ALONG_DEPTH ? row >> 1 & 3 : Core<T>::turn(row)))) * PIECE;
    }

    // Begins to copy the next panel: each thread two pieces. Nothing is read beyond the edges, zeros stand there.
    __device__ __forceinline__ void copy(unsigned int panel) {
#pragma unroll
        for (int i = 0; i < EDGE * 4 / THREADS; i++) {
            int inside = ALONG_DEPTH ? (outer_left > i * NEXT ? depth_left : 0)
                                     : (depth_left > i * NEXT ? outer_left : 0);
            int elements = max(0, min(inside, PER_PIECE));
            // What is not read need not be there, but an address shall be that of something.
            const T* piece = elements > 0 ? from + (int64)i * next : matrix;
            copy_piece(panel + to + i * NEXT * PER_ROW * PIECE, piece, elements * (int)sizeof(T));
        }
        from += advance;
        depth_left -= DEPTH;
    }

    // Four matrices of 8 rows and 16 bytes of depth, the rows from `first` + `within` on. The second one has the next 8
    // rows and the third the next 16 bytes, or, unless ROWS_FIRST, the other way round; the fourth has both.
    // Sums of what is known to the compiler are kept apart, so that they end up in the instructions.
    template <bool ROWS_FIRST>
    static __device__ __forceinline__ void load(
            unsigned int (&to)[4], unsigned int panel, int first, int within, int step) {
        int lane = threadIdx.x % 32;
        int further_rows = ROWS_FIRST ? lane / 8 % 2 : lane / 16;
        int further_depth = ROWS_FIRST ? lane / 16 : lane / 8 % 2;
        if (ALONG_DEPTH) {
            int row = first + lane % 8 + further_rows * 8;
            int place = further_depth ^ (lane / 2 % 4) ^ step * 2;
            load_matrices(to, panel + (row * 4 + place) * PIECE + within * 4 * PIECE);
        } else if (sizeof(T) == 2) {
            int depth = lane % 8 + further_depth * 8;
            int place = first / 8 + further_rows ^ Core<T>::turn(depth) ^ within / 8;
            load_transposed_matrices(to, panel + (depth * (EDGE / 8) + place) * PIECE + step * 16 * (EDGE / 8) * PIECE);
        } else {
            // ldmatrix transposes 16-bit elements only.
#pragma unroll
            for (int matrix = 0; matrix < 4; matrix++) {
                int rows = within + (ROWS_FIRST ? matrix % 2 : matrix / 2) * 8;
                int deeper = step * 8 + (ROWS_FIRST ? matrix / 2 : matrix % 2) * 4;
                int place = (first / 4 + lane / 16 ^ Core<T>::turn(lane % 4) ^ rows / 4 % 8) + rows / 32 * 8;
                unsigned int from = panel + (lane % 4 * (EDGE / 4) + place) * PIECE + lane / 4 % 4 * 4
                        + deeper * (EDGE / 4) * PIECE;
                asm volatile("ld.shared.b32 %0, [%1];" : "=r"(to[matrix]) : "r"(from) : "memory");
            }
        }
        Core<T>::round(to);
    }
};

template <typename T, bool A_DEPTH, bool B_DEPTH>
__device__ __forceinline__ void tensor_product(const T* a, const T* b, T* c, const Product& p) {
    __shared__ __align__(128) unsigned char panels[STAGES][2][PANEL_BYTES];
    Tile tile = tile_of_block(p, EDGE, EDGE);
    Operand<T, A_DEPTH> left(a + (int64)tile.batch * p.a_batch + (int64)tile.row * p.a_row, p.rows - tile.row,
            p.a_row, p.depth, p.a_depth);
    Operand<T, B_DEPTH> right(b + (int64)tile.batch * p.b_batch + (int64)tile.column * p.b_column,
            p.columns - tile.column, p.b_column, p.depth, p.b_depth);
    const int DEPTH = Operand<T, A_DEPTH>::DEPTH;
    unsigned int stages = shared_address(panels);
    int steps = (p.depth + DEPTH - 1) / DEPTH;
#pragma unroll
    for (int stage = 0; stage < STAGES - 1; stage++) {
        if (stage < steps) {
            left.copy(stages + stage * 2 * PANEL_BYTES);
            right.copy(stages + (stage * 2 + 1) * PANEL_BYTES);
        }
        asm volatile("cp.async.commit_group;");
    }

    int warp = threadIdx.x / 32;
    int first_row = warp / 4 * (DOWN * 16);
    int first_column = warp % 4 * (ACROSS * 8);
    float sums[DOWN][ACROSS][4] = {};
    int stage = 0;
    int filled = STAGES - 1;
    for (int step = 0; step < steps; step++) {
        // This step's panels are here, and everybody has done with those that are overwritten next.
        asm volatile("cp.async.wait_group %0;" ::"n"(STAGES - 2) : "memory");
        __syncthreads();
        if (step + STAGES - 1 < steps) {
            left.copy(stages + filled * 2 * PANEL_BYTES);
            right.copy(stages + (filled * 2 + 1) * PANEL_BYTES);
        }
        asm volatile("cp.async.commit_group;");
        unsigned int panel = stages + stage * 2 * PANEL_BYTES;
#pragma unroll
        for (int half = 0; half < 2; half++) {
            unsigned int rows[DOWN][4];
            unsigned int columns[ACROSS / 2][4];
#pragma unroll
            for (int i = 0; i < DOWN; i++) {
                Operand<T, A_DEPTH>::template load<true>(rows[i], panel, first_row, i * 16, half);
            }
#pragma unroll
            for (int j = 0; j < ACROSS / 2; j++) {
                Operand<T, B_DEPTH>::template load<false>(
                        columns[j], panel + PANEL_BYTES, first_column, j * 16, half);
            }
#pragma unroll
            for (int i = 0; i < DOWN; i++) {
#pragma unroll
                for (int j = 0; j < ACROSS; j++) {
                    Core<T>::multiply(sums[i][j], rows[i], columns[j / 2][j % 2 * 2], columns[j / 2][j % 2 * 2 + 1]);
                }
            }
        }
        stage = stage + 1 == STAGES ? 0 : stage + 1;
        filled = filled + 1 == STAGES ? 0 : filled + 1;
    }

    int lane = threadIdx.x % 32;
    // Two neighbours of a row at a time: the number of columns is even, and rows are aligned.
    int column = tile.column + first_column + lane % 4 * 2;
#pragma unroll
    for (int i = 0; i < 2 * DOWN; i++) {
        int row = tile.row + first_row + i * 8 + lane / 4;
        if (row < p.rows) {
            T* to = c + ((int64)tile.batch * p.c_batch + (int64)row * p.c_row + column);
#pragma unroll
            for (int j = 0; j < ACROSS; j++) {
                if (column + j * 8 < p.columns) {
                    Core<T>::store(to + j * 8, sums[i / 2][j][i % 2 * 2], sums[i / 2][j][i % 2 * 2 + 1]);
                }
            }
        }
    }
}

// Named as in BLAS: n for an operand that lies along its rows, t for one that is the transpose of such a matrix.
#define TENSOR_PRODUCT(NAME, T, A_DEPTH, B_DEPTH)                                    \
    extern "C" __global__ void __launch_bounds__(THREADS, 2)                         \
            NAME##_##T(const T* a, const T* b, T* c, const Product p) {              \
        tensor_product<T, A_DEPTH, B_DEPTH>(a, b, c, p);                             \
    }

#define TENSOR_PRODUCTS(T)                \
    TENSOR_PRODUCT(nn, T, true, false)    \
    TENSOR_PRODUCT(nt, T, true, true)     \
    TENSOR_PRODUCT(tn, T, false, false)   \
    TENSOR_PRODUCT(tt, T, false, true)
