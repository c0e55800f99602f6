// Copies elements between tensors of any strides, and converts them to another dtype where the two differ.
// ptx: 6.0 sm_50
#include "load.cuh"
#include "strided.cuh"

// ---- the same dtype: only its size matters

template <typename Bits>
__device__ __forceinline__ void copy(Bits* out, const Bits* in, const Strided<2>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets(i, at);
        out[at[0]] = in[at[1]];
    }
}

#define COPY(bits, type)                                                                                    \
    extern "C" __global__ void copy_bits##bits(type* out, const type* in, Strided<2> walk, int64 n) {      \
        copy(out, in, walk, n);                                                                             \
    }

COPY(8, unsigned char)
COPY(16, unsigned short)
COPY(32, unsigned int)
COPY(64, unsigned long long)

// ---- two dtypes: named by the one that is written

template <typename T>
__device__ __forceinline__ void cast(T* out, const void* in, int dtype, const Strided<2>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets(i, at);
        out[at[0]] = load_as<T>(in, at[1], dtype);
    }
}

#define CAST(type)                                                                                               \
    extern "C" __global__ void cast_##type(type* out, const void* in, int dtype, Strided<2> walk, int64 n) {    \
        cast(out, in, dtype, walk, n);                                                                           \
    }

FOR_ALL_TYPES(CAST)
