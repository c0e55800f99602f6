// Element-wise arithmetic of two tensors that broadcast, or of a tensor and a number. As in unary.cu the host says by a
// number which function it is.
// ptx: 6.0 sm_50
#include "lanes.cuh"
#include "load.cuh"
#include "strided.cuh"

// In the order of the host's enum BinaryFunction.
enum Function { ADD, RSUB, MUL, DIV, MAXIMUM, MINIMUM, THRESHOLD_BACKWARD };

// NaN wins; of the two zeros the larger is +0.
__device__ __forceinline__ float larger(float a, float b) {
    return is_nan(a) || is_nan(b) ? a + b : a == b ? __int_as_float(__float_as_int(a) & __float_as_int(b)) : fmaxf(a, b);
}

__device__ __forceinline__ double larger(double a, double b) {
    return is_nan(a) || is_nan(b)
        ? a + b
        : a == b ? __longlong_as_double(__double_as_longlong(a) & __double_as_longlong(b)) : fmax(a, b);
}

__device__ __forceinline__ float smaller(float a, float b) {
    return is_nan(a) || is_nan(b) ? a + b : a == b ? __int_as_float(__float_as_int(a) | __float_as_int(b)) : fminf(a, b);
}

__device__ __forceinline__ double smaller(double a, double b) {
    return is_nan(a) || is_nan(b)
        ? a + b
        : a == b ? __longlong_as_double(__double_as_longlong(a) | __double_as_longlong(b)) : fmin(a, b);
}

// Rounded once, as on the CPU.
__device__ __forceinline__ float scaled_sum(float a, float b, float alpha) { return fmaf(alpha, b, a); }
__device__ __forceinline__ double scaled_sum(double a, double b, double alpha) { return fma(alpha, b, a); }

// x = f(x, y)
template <typename X, int N>
__device__ __forceinline__ void apply(int function, X (&x)[N], const X (&y)[N], X alpha) {
    switch (function) {
        case ADD: EACH_LANE(scaled_sum(x[lane], y[lane], alpha))
        case RSUB: EACH_LANE(y[lane] - x[lane])
        case MUL: EACH_LANE(x[lane] * y[lane])
        case DIV: EACH_LANE(x[lane] / y[lane])
        case MAXIMUM: EACH_LANE(larger(x[lane], y[lane]))
        case MINIMUM: EACH_LANE(smaller(x[lane], y[lane]))
        // The gradient passes where the result is not a number, too.
        default: EACH_LANE(y[lane] <= 0 ? 0 : x[lane])
    }
}

// Unsigned, since signed integers may not overflow in C.
template <int N>
__device__ __forceinline__ void apply(int function, int64 (&x)[N], const int64 (&y)[N], int64 alpha) {
    typedef unsigned long long bits;
    switch (function) {
        case ADD: EACH_LANE((int64)((bits)x[lane] + (bits)alpha * (bits)y[lane]))
        case RSUB: EACH_LANE((int64)((bits)y[lane] - (bits)x[lane]))
        case MUL: EACH_LANE((int64)((bits)x[lane] * (bits)y[lane]))
        case MAXIMUM: EACH_LANE(x[lane] > y[lane] ? x[lane] : y[lane])
        case MINIMUM: EACH_LANE(x[lane] < y[lane] ? x[lane] : y[lane])
        default: EACH_LANE(y[lane] <= 0 ? 0 : x[lane])
    }
}

// The lanes of an operand, or the number that stands for it where there is none.
template <typename T, int N>
__device__ __forceinline__ void operand(
    const T* from, number_t<T> number, int64 first, int64 n, int aligned, number_t<T> (&x)[N]) {
    if (from != nullptr) {
        load_lanes<T, N>(from, first, n, aligned, x);
    } else {
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            x[lane] = number;
        }
    }
}

// All without gaps, in the same order and of one dtype.
template <typename T, int N>
__device__ __forceinline__ void contiguous(
    int function, T* out, const T* a, const T* b, number_t<T> number, number_t<T> alpha, int aligned, int64 n) {
    GRID_STRIDE(vector, (n + N - 1) / N) {
        number_t<T> x[N];
        number_t<T> y[N];
        operand<T, N>(a, number, vector * N, n, aligned, x);
        operand<T, N>(b, number, vector * N, n, aligned, y);
        apply(function, x, y, alpha);
        store_lanes<T, N>(out, vector * N, n, aligned, x);
    }
}

// Any strides and dtypes. Operands are rounded to T, the dtype that they have in common, but for an exact b.
template <typename T>
__device__ __forceinline__ void strided(
    int function, T* out, const void* a, int a_type, const void* b, int b_type, int exact, number_t<T> number,
    number_t<T> alpha, const Strided<3>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets(i, at);
        number_t<T> x[1] = {a == nullptr ? number : as_number(load_as<T>(a, at[1], a_type))};
        number_t<T> y[1] = {
            b == nullptr ? number
            : exact      ? load_as<number_t<T>>(b, at[2], b_type)
                         : as_number(load_as<T>(b, at[2], b_type))};
        apply(function, x, y, alpha);
        out[at[0]] = convert<T>(x[0]);
    }
}

#define CONTIGUOUS(type)                                                                                \
    extern "C" __global__ void binary_##type(                                                           \
        int function, type* out, const type* a, const type* b, number_t<type> number,                   \
        number_t<type> alpha, int aligned, int64 n) {                                                   \
        contiguous<type, sizeof(type) == 8 ? 2 : 4>(function, out, a, b, number, alpha, aligned, n);    \
    }

#define STRIDED(type)                                                                                   \
    extern "C" __global__ void binary_strided_##type(                                                   \
        int function, type* out, const void* a, int a_type, const void* b, int b_type, int exact,       \
        number_t<type> number, number_t<type> alpha, Strided<3> walk, int64 n) {                        \
        strided(function, out, a, a_type, b, b_type, exact, number, alpha, walk, n);                    \
    }

FOR_REAL_TYPES(CONTIGUOUS)
FOR_ALL_TYPES(STRIDED)
