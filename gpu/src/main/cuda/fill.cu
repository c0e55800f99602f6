// Writes one value into every element; what it is has been made into bits by the host.
// ptx: 6.0 sm_50
#include "scalar.cuh"
#include "strided.cuh"

template <typename Bits>
__device__ __forceinline__ void fill(Bits* out, int64 bits, const Strided<1>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[1];
        walk.offsets(i, at);
        out[at[0]] = (Bits)bits;
    }
}

// 16 bytes at a time, which hold the value as often as it fits; n counts those.
extern "C" __global__ void fill_vectors(ulonglong2* out, int64 bits, int64 n) {
    GRID_STRIDE(i, n) {
        out[i] = make_ulonglong2(bits, bits);
    }
}

#define FILL(bits, type)                                                                                    \
    extern "C" __global__ void fill_bits##bits(type* out, int64 value, Strided<1> walk, int64 n) {         \
        fill(out, value, walk, n);                                                                          \
    }

FILL(8, unsigned char)
FILL(16, unsigned short)
FILL(32, unsigned int)
FILL(64, unsigned long long)
