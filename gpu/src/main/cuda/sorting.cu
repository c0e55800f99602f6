// Stable sorting along rows: elements become unsigned keys in whose order they are wanted; tiles are sorted in shared
// memory; sorted runs are merged two by two; what was kept is looked up in the input by its position.
// ptx: 6.0 sm_50

#include "scalar.cuh"
#include "strided.cuh"
#include "widths.cuh"

typedef unsigned int key32;
typedef unsigned long long key64;

#define FOR_KEYS(MACRO) MACRO(key32) MACRO(key64)

// ---- keys: unsigned integers in the order of the elements; NaN is the largest, and -0 equals 0

__device__ __forceinline__ key32 key_of(bool x) {
    return x;
}

__device__ __forceinline__ key64 key_of(int64 x) {
    return (key64)x ^ 0x8000000000000000ULL;
}

__device__ __forceinline__ key32 key_of(float x) {
    key32 bits = __float_as_uint(x);
    if (is_nan(x)) {
        return 0xffffffffu;
    }
    if (x == 0) {
        bits = 0;
    }
    return bits >> 31 ? ~bits : bits | 0x80000000u;
}

__device__ __forceinline__ key64 key_of(double x) {
    key64 bits = (key64)__double_as_longlong(x);
    if (is_nan(x)) {
        return 0xffffffffffffffffULL;
    }
    if (x == 0) {
        bits = 0;
    }
    return bits >> 63 ? ~bits : bits | 0x8000000000000000ULL;
}

// The operands are the keys and the input, rows along their last dimension.
#define KEYS(type, key)                                                                                           \
    extern "C" __global__ void keys_##type(key* keys, const type* input, int64 n, int descending, Strided<2> walk) { \
        GRID_STRIDE(i, n) {                                                                                       \
            int at[2];                                                                                            \
            walk.offsets((unsigned int)i, at);                                                                    \
            key k = key_of(widen(input[at[1]]));                                                                  \
            keys[at[0]] = descending ? ~k : k;                                                                    \
        }                                                                                                         \
    }
KEYS(bool, key32)
KEYS(int64, key64)
KEYS(float16, key32)
KEYS(bfloat16, key32)
KEYS(float32, key32)
KEYS(float64, key64)

// ---- tiles

#define TILE 1024

// A row of `length` elements is cut into chunks of `width`, a power of two up to TILE; a block sorts TILE / width of
// them at once, by a bitonic network. The first `kept` of each chunk are written, chunk after chunk, `outLength` a row.
struct Chunks {
    int chunks;
    int length;
    int perRow;
    int width;
    int kept;
    int outLength;
};

template <typename Key>
__device__ __forceinline__ bool precedes(Key a, unsigned int aPosition, Key b, unsigned int bPosition) {
    return a < b || (a == b && aPosition < bPosition);
}

template <typename Key>
__device__ __forceinline__ void sort_tiles(const Key* keys, Key* outKeys, unsigned int* outPositions, const Chunks& c) {
    __shared__ Key tile[TILE];
    __shared__ unsigned int positions[TILE];
    int perBlock = TILE / c.width;
    for (int slot = threadIdx.x; slot < TILE; slot += blockDim.x) {
        int64 chunk = blockIdx.x * (int64)perBlock + slot / c.width;
        int position = (int)(chunk % c.perRow) * c.width + slot % c.width;
        bool there = chunk < c.chunks && position < c.length;
        // What pads a chunk comes after everything: no key is larger, and of equal keys the position decides.
        tile[slot] = there ? keys[chunk / c.perRow * c.length + position] : ~(Key)0;
        positions[slot] = position;
    }
    __syncthreads();
    for (int size = 2; size <= c.width; size *= 2) {
        for (int step = size / 2; step > 0; step /= 2) {
            for (int pair = threadIdx.x; pair < TILE / 2; pair += blockDim.x) {
                // Where the bit of the step is 0: every pair once.
                int low = 2 * pair - (pair & (step - 1));
                int high = low + step;
                bool ascending = size == c.width || (low & size) == 0;
                Key a = tile[low];
                Key b = tile[high];
                unsigned int aPosition = positions[low];
                unsigned int bPosition = positions[high];
                if (precedes(b, bPosition, a, aPosition) == ascending) {
                    tile[low] = b;
                    tile[high] = a;
                    positions[low] = bPosition;
                    positions[high] = aPosition;
                }
            }
            __syncthreads();
        }
    }
    for (int slot = threadIdx.x; slot < TILE; slot += blockDim.x) {
        int64 chunk = blockIdx.x * (int64)perBlock + slot / c.width;
        int inRow = (int)(chunk % c.perRow);
        int place = slot % c.width;
        if (chunk < c.chunks && place < c.kept && inRow * c.width + place < c.length) {
            int64 out = chunk / c.perRow * c.outLength + inRow * min(c.width, c.kept) + place;
            outKeys[out] = tile[slot];
            outPositions[out] = positions[slot];
        }
    }
}

#define SORT_TILES(key)                                                                      \
    extern "C" __global__ void sort_tiles_##key(                                             \
        const key* keys, key* outKeys, unsigned int* outPositions, Chunks chunks) {          \
        sort_tiles(keys, outKeys, outPositions, chunks);                                     \
    }
FOR_KEYS(SORT_TILES)

// ---- merging

// Every two sorted runs of `run` elements of a row of `length` become one, of which the first `kept` are written.
struct Merge {
    int n;
    int length;
    int run;
    int kept;
    int outLength;
};

// How many keys of a sorted run come before a key; those that equal it count too if `equalToo`.
template <typename Key>
__device__ __forceinline__ int count_before(const Key* run, int length, Key key, bool equalToo) {
    int low = 0;
    int high = length;
    while (low < high) {
        int middle = (low + high) / 2;
        Key other = run[middle];
        if (other < key || (equalToo && other == key)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// An element's place is its place in its own run plus the number of elements of the other run before it. Equal ones
// keep their order: those of the first run come first.
template <typename Key>
__device__ __forceinline__ void merge_runs(
    const Key* keys, const unsigned int* positions, Key* outKeys, unsigned int* outPositions, const Merge& m) {
    GRID_STRIDE(t, m.n) {
        int row = (int)(t / m.length);
        int element = (int)(t - (int64)row * m.length);
        int run = element / m.run;
        int other = run ^ 1;
        int64 start = (int64)row * m.length;
        int otherLength = max(0, min(m.run, m.length - other * m.run));
        Key key = keys[t];
        int place = element - run * m.run
            + count_before(keys + start + (int64)other * m.run, otherLength, key, (run & 1) == 1);
        if (place < m.kept) {
            int64 out = (int64)row * m.outLength + (run / 2) * min(2 * m.run, m.kept) + place;
            outKeys[out] = key;
            outPositions[out] = positions[t];
        }
    }
}

#define MERGE_RUNS(key)                                                                                    \
    extern "C" __global__ void merge_runs_##key(                                                           \
        const key* keys, const unsigned int* positions, key* outKeys, unsigned int* outPositions, Merge m) { \
        merge_runs(keys, positions, outKeys, outPositions, m);                                             \
    }
FOR_KEYS(MERGE_RUNS)

// ---- results

// The operands are positions, values, indices, and the input standing still along what was sorted.
template <typename T>
__device__ __forceinline__ void take(
    T* values, int64* indices, const T* input, const unsigned int* positions, int64 n, int stride,
    const Strided<4>& walk) {
    GRID_STRIDE(i, n) {
        int at[4];
        walk.offsets((unsigned int)i, at);
        unsigned int position = positions[at[0]];
        values[at[1]] = input[at[3] + (int)position * stride];
        indices[at[2]] = position;
    }
}

#define TAKE(type)                                                                                             \
    extern "C" __global__ void take_##type(                                                                    \
        type* values, int64* indices, const type* input, const unsigned int* positions, int64 n, int stride,   \
        Strided<4> walk) {                                                                                     \
        take(values, indices, input, positions, n, stride, walk);                                              \
    }
FOR_WIDTHS(TAKE)
