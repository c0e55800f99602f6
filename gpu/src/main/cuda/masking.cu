// Choosing elements: by a mask, by their side of a diagonal, and compaction, which keeps only those that were chosen.
// ptx: 6.0 sm_50

#include "scalar.cuh"
#include "strided.cuh"
#include "widths.cuh"

// out = mask ? value : self; the value is a number, or one element on the device.
template <typename T>
__device__ __forceinline__ void masked_fill(
    T* out, const T* self, const bool* mask, const T* element, T number, int64 n, const Strided<3>& walk) {
    T value = element == nullptr ? number : *element;
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets((unsigned int)i, at);
        out[at[0]] = mask[at[2]] ? value : self[at[1]];
    }
}

#define MASKED_FILL(type)                                                                                     \
    extern "C" __global__ void masked_fill_##type(                                                            \
        type* out, const type* self, const bool* mask, const type* element, bits64 number, int64 n,           \
        Strided<3> walk) {                                                                                    \
        masked_fill(out, self, mask, element, (type)number, n, walk);                                         \
    }
FOR_WIDTHS(MASKED_FILL)

// The operands are out, self, and the row-major number of the element, which tells its row and column.
template <typename T>
__device__ __forceinline__ void triangle(
    T* out, const T* self, int64 n, int rows, int columns, int diagonal, int lower, const Strided<3>& walk) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets((unsigned int)i, at);
        int line = at[2] / columns;
        int column = at[2] - line * columns;
        int64 above = (int64)column - line % rows - diagonal;
        out[at[0]] = (lower ? above <= 0 : above >= 0) ? self[at[1]] : (T)0;
    }
}

#define TRIANGLE(type)                                                                                        \
    extern "C" __global__ void triangle_##type(                                                               \
        type* out, const type* self, int64 n, int rows, int columns, int diagonal, int lower,                 \
        Strided<3> walk) {                                                                                    \
        triangle(out, self, n, rows, columns, diagonal, lower, walk);                                         \
    }
FOR_WIDTHS(TRIANGLE)

// flags = input != 0: NaN is chosen, -0 is not. The operands are flags and input.
#define NONZERO_FLAGS(type)                                                                                   \
    extern "C" __global__ void nonzero_flags_##type(bool* flags, const type* input, int64 n, Strided<2> walk) { \
        GRID_STRIDE(i, n) {                                                                                   \
            int at[2];                                                                                        \
            walk.offsets((unsigned int)i, at);                                                                \
            flags[at[0]] = convert<bool>(widen(input[at[1]]));                                                \
        }                                                                                                     \
    }
FOR_ALL_TYPES(NONZERO_FLAGS)

// ---- compaction: the numbers of the true flags, in order. Each block looks through a tile; before it writes it must
// know how many are true in the tiles before its own.

#define BLOCK 256
#define TILE 2048
#define WARP 32

// counts[tile] = how many flags are true; blocks of 256 threads, one a tile. The operands are the number of the flag,
// and the flag.
extern "C" __global__ void count_tiles(unsigned int* counts, const bool* flags, int64 n, Strided<2> walk) {
    int count = 0;
    for (int chunk = 0; chunk < TILE; chunk += BLOCK) {
        int64 i = blockIdx.x * (int64)TILE + chunk + threadIdx.x;
        int at[2] = {0, 0};
        if (i < n) {
            walk.offsets((unsigned int)i, at);
        }
        count += __syncthreads_count(i < n && flags[at[1]]);
    }
    if (threadIdx.x == 0) {
        counts[blockIdx.x] = count;
    }
}

// How many threads of this block before this one say yes, and in `total` how many there are; all threads must call.
__device__ __forceinline__ unsigned int number_of_yes_before(bool yes, unsigned int* warps, unsigned int& total) {
    unsigned int ballot = __ballot_sync(0xffffffffu, yes);
    unsigned int lane = threadIdx.x % WARP;
    unsigned int warp = threadIdx.x / WARP;
    if (lane == 0) {
        warps[warp] = __popc(ballot);
    }
    __syncthreads();
    unsigned int before = __popc(ballot & ((1u << lane) - 1));
    total = 0;
    for (unsigned int w = 0; w < BLOCK / WARP; w++) {
        before += w < warp ? warps[w] : 0;
        total += warps[w];
    }
    // Nobody writes the next counts before all have read these.
    __syncthreads();
    return before;
}

// In place: counts become the sums of all counts before them. One block of 256 threads, tile after tile.
extern "C" __global__ void start_tiles(unsigned int* counts, int tiles) {
    __shared__ unsigned int sums[BLOCK];
    unsigned int carried = 0;
    for (int first = 0; first < tiles; first += BLOCK) {
        int i = first + (int)threadIdx.x;
        unsigned int own = i < tiles ? counts[i] : 0;
        sums[threadIdx.x] = own;
        __syncthreads();
        // Each step doubles how many counts a sum covers.
        for (int reach = 1; reach < BLOCK; reach *= 2) {
            unsigned int more = threadIdx.x >= reach ? sums[threadIdx.x - reach] : 0;
            __syncthreads();
            sums[threadIdx.x] += more;
            __syncthreads();
        }
        if (i < tiles) {
            counts[i] = carried + sums[threadIdx.x] - own;
        }
        carried += sums[BLOCK - 1];
        __syncthreads();
    }
}

// positions = the numbers of the true flags; blocks as in count_tiles, and its operands.
extern "C" __global__ void write_positions(
    unsigned int* positions, const unsigned int* starts, const bool* flags, int64 n, Strided<2> walk) {
    __shared__ unsigned int warps[BLOCK / WARP];
    unsigned int next = starts[blockIdx.x];
    for (int chunk = 0; chunk < TILE; chunk += BLOCK) {
        int64 i = blockIdx.x * (int64)TILE + chunk + threadIdx.x;
        int at[2] = {0, 0};
        if (i < n) {
            walk.offsets((unsigned int)i, at);
        }
        bool chosen = i < n && flags[at[1]];
        unsigned int total;
        unsigned int before = number_of_yes_before(chosen, warps, total);
        if (chosen) {
            positions[next + before] = (unsigned int)i;
        }
        next += total;
    }
}

// out[i * step] = the element with the number positions[i]; the operands are that number and self.
template <typename T>
__device__ __forceinline__ void pick(
    T* out, const T* self, const unsigned int* positions, int64 n, int step, const Strided<2>& walk) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets(positions[i], at);
        out[(int)i * step] = self[at[1]];
    }
}

#define PICK(type)                                                                                            \
    extern "C" __global__ void pick_##type(                                                                   \
        type* out, const type* self, const unsigned int* positions, int64 n, int step, Strided<2> walk) {     \
        pick(out, self, positions, n, step, walk);                                                            \
    }
FOR_WIDTHS(PICK)

struct Sizes {
    int dims;
    int sizes[MAX_DIMS];

    // Writes the index along each dimension of the element with a row-major number, `step` apart.
    __device__ __forceinline__ void unravel(unsigned int number, int64* out, int step) const {
        for (int dim = dims - 1; dim >= 0; dim--) {
            unsigned int size = sizes[dim];
            unsigned int rest = number / size;
            out[dim * step] = number - rest * size;
            number = rest;
        }
    }
};

// out[i][dim] = the index along each dimension of the element with the row-major number positions[i].
extern "C" __global__ void unravel(
    int64* out, const unsigned int* positions, int64 n, int rowStep, int columnStep, Sizes shape) {
    GRID_STRIDE(i, n) {
        shape.unravel(positions[i], out + i * rowStep, columnStep);
    }
}
