// Running sums along a dim: of float32 in float64, of halves in float32, rounded when they are written.
// ptx: 6.0 sm_50
//
// Note [Two ways along a row]
// Where neighbouring threads can take neighbouring rows and there are many rows, a thread goes along a row alone,
// adding in order. Else a block takes a row, or a chunk of one, tile by tile: a thread sums a few elements, the threads
// of a warp pass their sums up the lanes, the warps' sums go through shared memory. A row of several chunks takes two
// launches: the first sums the chunks, the second begins each with the sum of those before it. Everything is added in
// an order that depends on the sizes only. Nothing is ever taken off a sum, so infinity and NaN reach later elements
// only.
#include "accumulate.cuh"
#include "strided.cuh"

#define BLOCK_THREADS 256
#define WARPS (BLOCK_THREADS / 32)
#define ITEMS 4
#define TILE (BLOCK_THREADS * ITEMS)
#define ALL_LANES 0xffffffffu

// Of the values of all threads below this one, in their order; total receives the sum of all threads' values.
template <typename S>
__device__ __forceinline__ S sum_below(S value, S& total) {
    __shared__ S warps[WARPS];
    int lane = threadIdx.x % 32;
    int warp = threadIdx.x / 32;
    S through = value;
#pragma unroll
    for (int distance = 1; distance < 32; distance *= 2) {
        S below = __shfl_up_sync(ALL_LANES, through, distance);
        through = lane >= distance ? below + through : through;
    }
    if (lane == 31) {
        warps[warp] = through;
    }
    __syncthreads();
    S before = 0;
    total = 0;
#pragma unroll
    for (int w = 0; w < WARPS; w++) {
        before = w == warp ? total : before;
        total += warps[w];
    }
    __syncthreads();
    S below = __shfl_up_sync(ALL_LANES, through, 1);
    return lane == 0 ? before : before + below;
}

// One chunk of a row: TILE elements at a time. out is not written where it is missing, only the total is formed.
template <typename T>
__device__ __forceinline__ accumulate_t<T> scan_chunk(
        const T* in, int in_step, T* out, int out_step, unsigned int begin, unsigned int end, accumulate_t<T> sum) {
    typedef accumulate_t<T> S;
    for (unsigned int tile = begin; tile < end; tile += TILE) {
        unsigned int first = tile + threadIdx.x * ITEMS;
        S through[ITEMS];
        S mine = 0;
#pragma unroll
        for (int k = 0; k < ITEMS; k++) {
            unsigned int i = first + k;
            mine += i < end ? (S)widen(in[(int)i * in_step]) : (S)0;
            through[k] = mine;
        }
        S total;
        S below = sum + sum_below(mine, total);
        if (out) {
#pragma unroll
            for (int k = 0; k < ITEMS; k++) {
                unsigned int i = first + k;
                if (i < end) {
                    out[(int)i * out_step] = convert<T>(below + through[k]);
                }
            }
        }
        sum += total;
    }
    return sum;
}

// Blocks are chunks, those of a row side by side. totals holds a sum a chunk: the first launch, without out, writes
// them.
template <typename T>
__device__ __forceinline__ void scan_rows(
        const T* in, T* out, accumulate_t<T>* totals, const Strided<2>& rows, int in_step, int out_step,
        unsigned int length, int chunks, unsigned int span) {
    typedef accumulate_t<T> S;
    unsigned int row = blockIdx.x / chunks;
    unsigned int chunk = blockIdx.x % chunks;
    int at[2];
    rows.offsets(row, at);
    S sum = 0;
    if (out) {
        S mine = 0;
        for (unsigned int before = threadIdx.x; before < chunk; before += BLOCK_THREADS) {
            mine += totals[row * chunks + before];
        }
        sum_below(mine, sum);
    }
    unsigned int begin = chunk * span;
    unsigned int end = min(begin + span, length);
    S total = scan_chunk(in + at[0], in_step, out ? out + at[1] : out, out_step, begin, end, sum);
    if (!out && threadIdx.x == 0) {
        totals[blockIdx.x] = total;
    }
}

template <typename T>
__device__ __forceinline__ void scan_alone(
        const T* in, T* out, const Strided<2>& rows, unsigned int count, int in_step, int out_step,
        unsigned int length) {
    GRID_STRIDE(row, count) {
        int at[2];
        rows.offsets((unsigned int)row, at);
        accumulate_t<T> sum = 0;
        for (unsigned int first = 0; first < length; first += ITEMS) {
            // Loaded together, for the input may be the output, and no load passes a store.
            T items[ITEMS];
#pragma unroll
            for (int k = 0; k < ITEMS; k++) {
                if (first + k < length) {
                    items[k] = in[at[0] + (int)(first + k) * in_step];
                }
            }
#pragma unroll
            for (int k = 0; k < ITEMS; k++) {
                if (first + k < length) {
                    sum += (accumulate_t<T>)widen(items[k]);
                    out[at[1] + (int)(first + k) * out_step] = convert<T>(sum);
                }
            }
        }
    }
}

#define CUMSUM(T)                                                                                                     \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) cumsum_##T(                                           \
            const T* in, T* out, accumulate_t<T>* totals, Strided<2> rows, int in_step, int out_step,                 \
            unsigned int length, int chunks, unsigned int span) {                                                     \
        scan_rows(in, out, totals, rows, in_step, out_step, length, chunks, span);                                    \
    }                                                                                                                 \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) cumsum_alone_##T(                                     \
            const T* in, T* out, Strided<2> rows, unsigned int count, int in_step, int out_step,                      \
            unsigned int length) {                                                                                    \
        scan_alone(in, out, rows, count, in_step, out_step, length);                                                  \
    }

FOR_NUMBER_TYPES(CUMSUM)
