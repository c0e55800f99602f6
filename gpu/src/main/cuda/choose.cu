// Takes one value or the other, as a truth value says: where(condition, yes, no), all three broadcast.
// ptx: 6.0 sm_50
#include "load.cuh"
#include "strided.cuh"

template <typename T>
__device__ __forceinline__ void choose(
    T* out, const bool* condition, const void* yes, int yes_type, const void* no, int no_type,
    const Strided<4>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[4];
        walk.offsets(i, at);
        out[at[0]] = condition[at[1]] ? load_as<T>(yes, at[2], yes_type) : load_as<T>(no, at[3], no_type);
    }
}

#define CHOOSE(type)                                                                              \
    extern "C" __global__ void where_##type(                                                      \
        type* out, const bool* condition, const void* yes, int yes_type, const void* no,          \
        int no_type, Strided<4> walk, int64 n) {                                                  \
        choose(out, condition, yes, yes_type, no, no_type, walk, n);                              \
    }

FOR_ALL_TYPES(CHOOSE)
