// The element types of the engine, named as its dtypes are, and how they are read, computed with and written.
#pragma once

typedef float float32;
typedef double float64;
typedef long long int64;

// The halves are bits only: arithmetic is float32, rounded once when the result is stored. cuda_fp16.h is not used: its
// conversions of bfloat16 need newer devices.
struct float16 {
    unsigned short bits;
};

struct bfloat16 {
    unsigned short bits;
};

// MACRO(type) for each type, in the order of the engine's DType; the name of a type is the label of its dtype.
#define FOR_REAL_TYPES(MACRO) MACRO(float16) MACRO(bfloat16) MACRO(float32) MACRO(float64)
#define FOR_NUMBER_TYPES(MACRO) MACRO(int64) FOR_REAL_TYPES(MACRO)
#define FOR_ALL_TYPES(MACRO) MACRO(bool) FOR_NUMBER_TYPES(MACRO)

// ---- the type in which arithmetic on another is carried out

template <typename T>
struct Compute {
    typedef T type;
};

template <>
struct Compute<float16> {
    typedef float type;
};

template <>
struct Compute<bfloat16> {
    typedef float type;
};

template <typename T>
using compute_t = typename Compute<T>::type;

// ---- NaN, of any compute type

__device__ __forceinline__ bool is_nan(float x) {
    return x != x;
}

__device__ __forceinline__ bool is_nan(double x) {
    return x != x;
}

__device__ __forceinline__ bool is_nan(int64) {
    return false;
}

__device__ __forceinline__ bool is_nan(bool) {
    return false;
}

// ---- limits of the compute types: the identities of a maximum and a minimum

template <typename T>
struct Limits;

template <>
struct Limits<float> {
    static __device__ __forceinline__ float lowest() {
        return __int_as_float(0xff800000);
    }
    static __device__ __forceinline__ float highest() {
        return __int_as_float(0x7f800000);
    }
};

template <>
struct Limits<double> {
    static __device__ __forceinline__ double lowest() {
        return __longlong_as_double(0xfff0000000000000LL);
    }
    static __device__ __forceinline__ double highest() {
        return __longlong_as_double(0x7ff0000000000000LL);
    }
};

template <>
struct Limits<int64> {
    static __device__ __forceinline__ int64 lowest() {
        return -0x7fffffffffffffffLL - 1;
    }
    static __device__ __forceinline__ int64 highest() {
        return 0x7fffffffffffffffLL;
    }
};

template <>
struct Limits<bool> {
    static __device__ __forceinline__ bool lowest() {
        return false;
    }
    static __device__ __forceinline__ bool highest() {
        return true;
    }
};

// ---- the halves as bits

__device__ __forceinline__ float widen_float16(unsigned short bits) {
    float wide;
    asm("cvt.f32.f16 %0, %1;" : "=f"(wide) : "h"(bits));
    return wide;
}

__device__ __forceinline__ unsigned short round_to_float16(float x) {
    unsigned short bits;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(x));
    return bits;
}

__device__ __forceinline__ float widen_bfloat16(unsigned short bits) {
    return __uint_as_float((unsigned int)bits << 16);
}

// To nearest, ties to even; a carry out of the fraction raises the exponent, up to infinity.
__device__ __forceinline__ unsigned short round_to_bfloat16(float x) {
    unsigned int bits = __float_as_uint(x);
    unsigned int rounded = bits + 0x7fffu + (bits >> 16 & 1u) >> 16;
    return is_nan(x) ? (unsigned short)0x7fc0 : (unsigned short)rounded;
}

// ---- widen: what was read becomes what is computed with

template <typename T>
__device__ __forceinline__ T widen(T x) {
    return x;
}

__device__ __forceinline__ float widen(float16 x) {
    return widen_float16(x.bits);
}

__device__ __forceinline__ float widen(bfloat16 x) {
    return widen_bfloat16(x.bits);
}

// ---- convert<To>(x): a compute type into any dtype, as the engine's Cast does it; the one rounding of a result

// Sent through a float where the engine does: a double becomes a half in two roundings.
template <typename To>
struct Convert {
    template <typename From>
    static __device__ __forceinline__ To of(From x) {
        return (To)x;
    }
};

template <>
struct Convert<float16> {
    template <typename From>
    static __device__ __forceinline__ float16 of(From x) {
        float16 half;
        half.bits = round_to_float16((float)x);
        return half;
    }
};

template <>
struct Convert<bfloat16> {
    template <typename From>
    static __device__ __forceinline__ bfloat16 of(From x) {
        bfloat16 half;
        half.bits = round_to_bfloat16((float)x);
        return half;
    }
};

template <>
struct Convert<bool> {
    template <typename From>
    static __device__ __forceinline__ bool of(From x) {
        // NaN is not 0, and so it is true.
        return x != (From)0;
    }
};

template <>
struct Convert<int64> {
    // Towards zero; beyond its range the nearest it has; NaN gives 0, as in Java.
    template <typename From>
    static __device__ __forceinline__ int64 of(From x) {
        return is_nan(x) ? 0 : (int64)x;
    }
};

template <typename To, typename From>
__device__ __forceinline__ To convert(From x) {
    return Convert<To>::of(x);
}

// ---- a grid-stride loop: every thread takes each (number of all threads)-th element; the counter does not wrap

#define GRID_STRIDE(i, n)                                                                   \
    for (int64 i = blockIdx.x * (int64)blockDim.x + threadIdx.x; i < (int64)(n);            \
         i += (int64)gridDim.x * blockDim.x)
