// The element-wise functions of one tensor that are no arithmetic: exponentials, logarithms, sine and cosine, and the
// activations made of them. As in unary.cu the host says by a number which one it is. They are those of CUDA's library,
// within a few units in the last place.
// ptx: 6.0 sm_50
#include "lanes.cuh"

// In the order of the host's enum Transcendental.
enum Function { EXP, LOG, LOG1P, TANH, SIGMOID, ELU, SILU, SOFTPLUS, SIN, COS };

__device__ __forceinline__ float exponential(float x) { return expf(x); }
__device__ __forceinline__ double exponential(double x) { return exp(x); }
__device__ __forceinline__ float exponential_minus_1(float x) { return expm1f(x); }
__device__ __forceinline__ double exponential_minus_1(double x) { return expm1(x); }
__device__ __forceinline__ float logarithm(float x) { return logf(x); }
__device__ __forceinline__ double logarithm(double x) { return log(x); }
__device__ __forceinline__ float logarithm_plus_1(float x) { return log1pf(x); }
__device__ __forceinline__ double logarithm_plus_1(double x) { return log1p(x); }
__device__ __forceinline__ float hyperbolic_tangent(float x) { return tanhf(x); }
__device__ __forceinline__ double hyperbolic_tangent(double x) { return tanh(x); }
__device__ __forceinline__ float sine(float x) { return sinf(x); }
__device__ __forceinline__ double sine(double x) { return sin(x); }
__device__ __forceinline__ float cosine(float x) { return cosf(x); }
__device__ __forceinline__ double cosine(double x) { return cos(x); }

template <typename X>
__device__ __forceinline__ X softplus(X x, X beta, X threshold) {
    X scaled = x * beta;
    return scaled > threshold ? x : logarithm_plus_1(exponential(scaled)) / beta;
}

// The exponential does not overflow, so that large negative numbers keep their digits.
__device__ __forceinline__ float silu(float x) {
    float e = expf(-fabsf(x));
    return (x < 0 ? x * e : x) / (1 + e);
}

__device__ __forceinline__ double silu(double x) {
    double e = exp(-fabs(x));
    return (x < 0 ? x * e : x) / (1 + e);
}

template <typename X, int N>
__device__ __forceinline__ void apply(int function, X (&x)[N], X p, X q) {
    switch (function) {
        case EXP: EACH_LANE(exponential(x[lane]))
        case LOG: EACH_LANE(logarithm(x[lane]))
        case LOG1P: EACH_LANE(logarithm_plus_1(x[lane]))
        case TANH: EACH_LANE(hyperbolic_tangent(x[lane]))
        case SIGMOID: EACH_LANE(1 / (1 + exponential(-x[lane])))
        case ELU: EACH_LANE(x[lane] > 0 ? x[lane] : p * exponential_minus_1(x[lane]))
        case SILU: EACH_LANE(silu(x[lane]))
        default: EACH_LANE(softplus(x[lane], p, q))
    }
}

// Apart, since large angles need memory of the thread's own.
template <typename X>
__device__ __forceinline__ X circular(int function, X x) {
    return function == SIN ? sine(x) : cosine(x);
}

#include "map.cuh"

// The sine and the cosine, of any strides and dtypes.
template <typename T>
__device__ __forceinline__ void trigonometric(
    int function, T* out, const void* in, int dtype, const Strided<2>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets(i, at);
        out[at[0]] = convert<T>(circular(function, load_as<number_t<T>>(in, at[1], dtype)));
    }
}

#define KERNELS(type)                                                                                           \
    extern "C" __global__ void functions_##type(                                                                \
        int function, type* out, const type* in, number_t<type> p, number_t<type> q, int aligned, int64 n) {    \
        contiguous<type, sizeof(type) == 8 ? 1 : sizeof(type)>(function, out, in, p, q, aligned, n);            \
    }                                                                                                           \
    extern "C" __global__ void functions_strided_##type(                                                        \
        int function, type* out, const void* in, int dtype, number_t<type> p, number_t<type> q,                 \
        Strided<2> walk, int64 n) {                                                                             \
        strided(function, out, in, dtype, p, q, walk, n);                                                       \
    }                                                                                                           \
    extern "C" __global__ void trigonometric_##type(                                                            \
        int function, type* out, const void* in, int dtype, Strided<2> walk, int64 n) {                         \
        trigonometric(function, out, in, dtype, walk, n);                                                       \
    }

FOR_REAL_TYPES(KERNELS)
