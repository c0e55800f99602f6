// Neighbouring elements that a thread takes at once, so that one instruction loads up to 16 bytes.
#pragma once
#include "scalar.cuh"

// What is computed with: as compute_t, but truth values are numbers, 0 and 1.
template <typename T>
struct Number {
    typedef compute_t<T> type;
};

template <>
struct Number<bool> {
    typedef int64 type;
};

template <typename T>
using number_t = typename Number<T>::type;

template <typename T>
__device__ __forceinline__ number_t<T> as_number(T x) {
    return (number_t<T>)widen(x);
}

template <typename T, int N>
struct alignas(N * sizeof(T)) Vector {
    T lane[N];
};

// Reads the elements from first on; those behind the end become 0. aligned: the host found that the address is a
// multiple of the vector's size.
template <typename T, int N>
__device__ __forceinline__ void load_lanes(const T* from, int64 first, int64 n, int aligned, number_t<T> (&x)[N]) {
    if (aligned && first + N <= n) {
        Vector<T, N> vector = *reinterpret_cast<const Vector<T, N>*>(from + first);
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            x[lane] = as_number(vector.lane[lane]);
        }
    } else {
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            x[lane] = first + lane < n ? as_number(from[first + lane]) : 0;
        }
    }
}

// Writes them, each rounded to its dtype.
template <typename T, int N, typename X>
__device__ __forceinline__ void store_lanes(T* to, int64 first, int64 n, int aligned, const X (&x)[N]) {
    if (aligned && first + N <= n) {
        Vector<T, N> vector;
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            vector.lane[lane] = convert<T>(x[lane]);
        }
        *reinterpret_cast<Vector<T, N>*>(to + first) = vector;
    } else {
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            if (first + lane < n) {
                to[first + lane] = convert<T>(x[lane]);
            }
        }
    }
}

// x[lane] = expression, for every lane.
#define EACH_LANE(expression)                       \
    {                                               \
        _Pragma("unroll")                           \
        for (int lane = 0; lane < N; lane++) {      \
            x[lane] = expression;                   \
        }                                           \
        break;                                      \
    }
