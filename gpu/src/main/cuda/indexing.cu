// Reading and writing where index tensors point: gather, index_select, x[i, j], scatter, index_add, index_put.
// ptx: 6.0 sm_50

#include "bounds.cuh"
#include "strided.cuh"
#include "widths.cuh"

// A destination that no element goes to; in sorted order it comes last.
#define NO_DESTINATION 0xffffffffu

// out[...] = self[..., index[...], ...]; the operands are out, self standing still along what is indexed, and index.
template <typename T>
__device__ __forceinline__ void read_indexed(
    T* out, const T* self, const int64* index, ErrorSlot* slot, int stride, const Bounds& bounds, int64 n,
    const Strided<3>& walk) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets((unsigned int)i, at);
        int64 chosen = bounds.resolve(index[at[2]], slot);
        T value = T();
        if (chosen != NOWHERE) {
            value = self[at[1] + (int)chosen * stride];
        }
        out[at[0]] = value;
    }
}

#define READ_INDEXED(type)                                                                                     \
    extern "C" __global__ void read_indexed_##type(                                                            \
        type* out, const type* self, const int64* index, ErrorSlot* slot, int stride, Bounds bounds, int64 n,  \
        Strided<3> walk) {                                                                                     \
        read_indexed(out, self, index, slot, stride, bounds, n, walk);                                         \
    }
FOR_WIDTHS(READ_INDEXED)

// Sixteen bytes of a row at once.
typedef uint4 bits128;

READ_INDEXED(bits128)

// Several index tensors become one: positions[...] += index[...] * stride. A bad index spoils its position for good.
// The operands are positions and index.
extern "C" __global__ void add_positions(
    int64* positions, const int64* index, ErrorSlot* slot, int stride, Bounds bounds, int64 n, int first,
    Strided<2> walk) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets((unsigned int)i, at);
        int64 before = first ? 0 : positions[at[0]];
        int64 chosen = bounds.resolve(index[at[1]], slot);
        positions[at[0]] = before == NOWHERE || chosen == NOWHERE ? NOWHERE : before + chosen * stride;
    }
}

// keys[...] = where the element goes, in elements from the first of the tensor written; the operands are the keys, the
// tensor written standing still along what is indexed, and index.
extern "C" __global__ void destinations(
    unsigned int* keys, const int64* index, ErrorSlot* slot, int stride, Bounds bounds, int64 n, Strided<3> walk) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets((unsigned int)i, at);
        int64 chosen = bounds.resolve(index[at[2]], slot);
        keys[at[0]] = chosen == NOWHERE ? NO_DESTINATION : (unsigned int)(at[1] + (int)chosen * stride);
    }
}

// Elements for the same destination follow each other, in the order in which the CPU meets them: keys and positions are
// sorted. Each is a slice of m elements, written alike. The operands of steered are the slice's row-major number
// and where it begins in source; those of free, where its elements lie in out and in source.
struct Runs {
    const unsigned int* keys;
    const unsigned int* positions;
    unsigned int n;
    unsigned int m;
};

// Of the elements with one destination the last one stays.
template <typename T>
__device__ __forceinline__ void put_runs(
    T* out, const T* source, const Runs& runs, const Strided<2>& steered, const Strided<2>& free) {
    GRID_STRIDE(t, (int64)runs.n * runs.m) {
        unsigned int i = (unsigned int)t / runs.m;
        unsigned int key = runs.keys[i];
        bool last = i + 1 == runs.n || runs.keys[i + 1] != key;
        if (last && key != NO_DESTINATION) {
            int from[2];
            int at[2];
            steered.offsets(runs.positions[i], from);
            free.offsets((unsigned int)t - i * runs.m, at);
            out[(int)key + at[0]] = source[from[1] + at[1]];
        }
    }
}

#define PUT_RUNS(type)                                                                                       \
    extern "C" __global__ void put_runs_##type(                                                              \
        type* out, const type* source, const unsigned int* keys, const unsigned int* positions, int n, int m, \
        Strided<2> steered, Strided<2> free) {                                                               \
        Runs runs = {keys, positions, (unsigned int)n, (unsigned int)m};                                     \
        put_runs(out, source, runs, steered, free);                                                          \
    }
FOR_WIDTHS(PUT_RUNS)

// A sum that is rounded to the type at once, as the next addend finds it; for bool it is an or.
template <typename T>
__device__ __forceinline__ T sum_of(T a, T b) {
    return convert<T>(widen(a) + widen(b));
}

__device__ __forceinline__ bool sum_of(bool a, bool b) {
    return a || b;
}

// One thread adds all elements with one destination, one after the other: the same bits in every run, and the CPU's.
template <typename T>
__device__ __forceinline__ void add_runs(
    T* out, const T* source, const Runs& runs, const Strided<2>& steered, const Strided<2>& free) {
    GRID_STRIDE(t, (int64)runs.n * runs.m) {
        unsigned int i = (unsigned int)t / runs.m;
        unsigned int key = runs.keys[i];
        bool first = i == 0 || runs.keys[i - 1] != key;
        if (first && key != NO_DESTINATION) {
            int at[2];
            free.offsets((unsigned int)t - i * runs.m, at);
            T* to = out + ((int)key + at[0]);
            T sum = *to;
            for (; i < runs.n && runs.keys[i] == key; i++) {
                int from[2];
                steered.offsets(runs.positions[i], from);
                sum = sum_of(sum, source[from[1] + at[1]]);
            }
            *to = sum;
        }
    }
}

#define ADD_RUNS(type)                                                                                       \
    extern "C" __global__ void add_runs_##type(                                                              \
        type* out, const type* source, const unsigned int* keys, const unsigned int* positions, int n, int m, \
        Strided<2> steered, Strided<2> free) {                                                               \
        Runs runs = {keys, positions, (unsigned int)n, (unsigned int)m};                                     \
        add_runs(out, source, runs, steered, free);                                                          \
    }
FOR_ALL_TYPES(ADD_RUNS)

// One value for all destinations: no order to keep.
template <typename T>
__device__ __forceinline__ void write_value(
    T* out, const int64* index, ErrorSlot* slot, int stride, const Bounds& bounds, int64 n, T value,
    const Strided<2>& walk) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets((unsigned int)i, at);
        int64 chosen = bounds.resolve(index[at[1]], slot);
        if (chosen != NOWHERE) {
            out[at[0] + (int)chosen * stride] = value;
        }
    }
}

#define WRITE_VALUE(type)                                                                                   \
    extern "C" __global__ void write_value_##type(                                                          \
        type* out, const int64* index, ErrorSlot* slot, int stride, Bounds bounds, int64 n, bits64 value,   \
        Strided<2> walk) {                                                                                  \
        write_value(out, index, slot, stride, bounds, n, (type)value, walk);                                \
    }
FOR_WIDTHS(WRITE_VALUE)
