// Element-wise arithmetic of one tensor. Which function it is the host says by a number: every thread takes the same way
// through the switch, which costs nothing beside the memory, and there is one kernel a dtype.
// ptx: 6.0 sm_50
#include "lanes.cuh"

// In the order of the host's enum UnaryFunction.
enum Function { NEG, ABS, SIGN, RELU, FLOOR, CEIL, ROUND, TRUNC, CLAMP, RECIPROCAL, SQRT, RSQRT, SQUARE, CUBE,
                INVERSE_SQUARE, LEAKY_RELU };

__device__ __forceinline__ float round_down(float x) { return floorf(x); }
__device__ __forceinline__ double round_down(double x) { return floor(x); }
__device__ __forceinline__ float round_up(float x) { return ceilf(x); }
__device__ __forceinline__ double round_up(double x) { return ceil(x); }
__device__ __forceinline__ float round_even(float x) { return rintf(x); }
__device__ __forceinline__ double round_even(double x) { return rint(x); }
__device__ __forceinline__ float round_to_zero(float x) { return truncf(x); }
__device__ __forceinline__ double round_to_zero(double x) { return trunc(x); }
__device__ __forceinline__ float magnitude(float x) { return fabsf(x); }
__device__ __forceinline__ double magnitude(double x) { return fabs(x); }
__device__ __forceinline__ float root(float x) { return sqrtf(x); }
__device__ __forceinline__ double root(double x) { return sqrt(x); }

// NaN fails every comparison, and so it stays.
template <typename X>
__device__ __forceinline__ X clamp(X x, X least, X most) {
    X raised = x < least ? least : x;
    return raised > most ? most : raised;
}

template <typename X, int N>
__device__ __forceinline__ void apply(int function, X (&x)[N], X p, X q) {
    switch (function) {
        case NEG: EACH_LANE(-x[lane])
        case ABS: EACH_LANE(magnitude(x[lane]))
        case SIGN: EACH_LANE((X)((x[lane] > 0) - (x[lane] < 0)))
        case RELU: EACH_LANE(x[lane] < 0 ? 0 : x[lane])
        case FLOOR: EACH_LANE(round_down(x[lane]))
        case CEIL: EACH_LANE(round_up(x[lane]))
        case ROUND: EACH_LANE(round_even(x[lane]))
        case TRUNC: EACH_LANE(round_to_zero(x[lane]))
        case CLAMP: EACH_LANE(clamp(x[lane], p, q))
        case RECIPROCAL: EACH_LANE(1 / x[lane])
        case SQRT: EACH_LANE(root(x[lane]))
        // Not rsqrtf: the square root is rounded before the division, as on the CPU.
        case RSQRT: EACH_LANE(1 / root(x[lane]))
        case SQUARE: EACH_LANE(x[lane] * x[lane])
        case CUBE: EACH_LANE(x[lane] * x[lane] * x[lane])
        case INVERSE_SQUARE: EACH_LANE(1 / (x[lane] * x[lane]))
        default: EACH_LANE(x[lane] > 0 ? x[lane] : x[lane] * p)
    }
}

// Integers wrap around; they are whole already.
template <int N>
__device__ __forceinline__ void apply(int function, int64 (&x)[N], int64 p, int64 q) {
    switch (function) {
        case NEG: EACH_LANE((int64)(0ULL - (unsigned long long)x[lane]))
        case ABS: EACH_LANE(x[lane] < 0 ? (int64)(0ULL - (unsigned long long)x[lane]) : x[lane])
        case SIGN: EACH_LANE((x[lane] > 0) - (x[lane] < 0))
        case RELU: EACH_LANE(x[lane] < 0 ? 0 : x[lane])
        case CLAMP: EACH_LANE(clamp(x[lane], p, q))
        default: break;
    }
}

#include "map.cuh"

#define CONTIGUOUS(type)                                                                                      \
    extern "C" __global__ void unary_##type(                                                                  \
        int function, type* out, const type* in, number_t<type> p, number_t<type> q, int aligned, int64 n) {  \
        contiguous<type, sizeof(type) == 8 ? 2 : 4>(function, out, in, p, q, aligned, n);                     \
    }

#define STRIDED(type)                                                                                         \
    extern "C" __global__ void unary_strided_##type(                                                          \
        int function, type* out, const void* in, int dtype, number_t<type> p, number_t<type> q,               \
        Strided<2> walk, int64 n) {                                                                           \
        strided(function, out, in, dtype, p, q, walk, n);                                                     \
    }

FOR_REAL_TYPES(CONTIGUOUS)
FOR_ALL_TYPES(STRIDED)
