// Element-wise powers of two tensors that broadcast, or of a tensor and a number on either side.
// ptx: 6.0 sm_50
#include "lanes.cuh"
#include "load.cuh"
#include "strided.cuh"

__device__ __forceinline__ float power(float base, float exponent) {
    return powf(base, exponent);
}

__device__ __forceinline__ double power(double base, double exponent) {
    return pow(base, exponent);
}

// Wraps around. A negative exponent gives 0 but for the bases 1 and -1.
__device__ __forceinline__ int64 power(int64 base, int64 exponent) {
    if (exponent < 0) {
        return base == 1 ? 1 : base == -1 ? (exponent & 1 ? -1 : 1) : 0;
    }
    unsigned long long result = 1;
    unsigned long long square = base;
    for (int64 rest = exponent; rest > 0; rest >>= 1) {
        result = rest & 1 ? result * square : result;
        square *= square;
    }
    return (int64)result;
}

template <typename T>
__device__ __forceinline__ void strided(
    T* out, const void* a, int a_type, const void* b, int b_type, number_t<T> number, const Strided<3>& walk,
    int64 n) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets(i, at);
        number_t<T> base = a == nullptr ? number : as_number(load_as<T>(a, at[1], a_type));
        number_t<T> exponent = b == nullptr ? number : as_number(load_as<T>(b, at[2], b_type));
        out[at[0]] = convert<T>(power(base, exponent));
    }
}

#define POWER(type)                                                                                        \
    extern "C" __global__ void power_##type(                                                               \
        type* out, const void* a, int a_type, const void* b, int b_type, number_t<type> number,            \
        Strided<3> walk, int64 n) {                                                                        \
        strided(out, a, a_type, b, b_type, number, walk, n);                                               \
    }

FOR_NUMBER_TYPES(POWER)
