// The two forms of an element-wise function of one tensor. What is included before defines it for some lanes:
// apply(function, x, p, q) replaces each x; p and q are its arguments.
#pragma once
#include "lanes.cuh"
#include "load.cuh"
#include "strided.cuh"

// Both without gaps and of one dtype.
template <typename T, int N>
__device__ __forceinline__ void contiguous(
    int function, T* out, const T* in, number_t<T> p, number_t<T> q, int aligned, int64 n) {
    GRID_STRIDE(vector, (n + N - 1) / N) {
        number_t<T> x[N];
        load_lanes<T, N>(in, vector * N, n, aligned, x);
        apply(function, x, p, q);
        store_lanes<T, N>(out, vector * N, n, aligned, x);
    }
}

// Any strides and dtypes.
template <typename T>
__device__ __forceinline__ void strided(
    int function, T* out, const void* in, int dtype, number_t<T> p, number_t<T> q, const Strided<2>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[2];
        walk.offsets(i, at);
        number_t<T> x[1] = {load_as<number_t<T>>(in, at[1], dtype)};
        apply(function, x, p, q);
        out[at[0]] = convert<T>(x[0]);
    }
}
