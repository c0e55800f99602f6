// Softmax and log-softmax over the rows of a contiguous matrix, and their gradients: a warp a row, which keeps up to
// 1024 elements in registers, or a block a row, which reads it twice.
#pragma once

#include "rows.cuh"

// HELD elements a lane.
template <typename T, int HELD>
__device__ __forceinline__ void softmax_warp(const T* x, T* y, int64 rows, int columns, bool log) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        C held[HELD];
        Exponentials<C> mine;
#pragma unroll
        for (int i = 0; i < HELD; i++) {
            int column = lane + i * LANES;
            held[i] = column < columns ? widen(x[row * columns + column]) : Limits<C>::lowest();
            mine.most = fmax(mine.most, held[i]);
        }
#pragma unroll
        for (int distance = LANES / 2; distance > 0; distance /= 2) {
            mine.most = fmax(mine.most, __shfl_xor_sync(0xffffffffu, mine.most, distance));
        }
        Total<C> total;
#pragma unroll
        for (int i = 0; i < HELD; i++) {
            if (lane + i * LANES < columns) {
                C e = exponential(held[i] - mine.most);
                total.sum += e;
                held[i] = log ? held[i] - mine.most : e;
            }
        }
        total = over_warp(total);
        C log_sum = log ? logarithm(total.sum) : (C)0;
#pragma unroll
        for (int i = 0; i < HELD; i++) {
            int column = lane + i * LANES;
            if (column < columns) {
                y[row * columns + column] = convert<T>(log ? held[i] - log_sum : held[i] / total.sum);
            }
        }
    }
}

template <typename T>
__device__ __forceinline__ void softmax_block(const T* x, T* y, int64 rows, int columns, bool log) {
    typedef compute_t<T> C;
    __shared__ __align__(16) unsigned char memory[MAX_WARPS * sizeof(Exponentials<C>)];
    Exponentials<C>* shared = reinterpret_cast<Exponentials<C>*>(memory);
    for (int64 row = blockIdx.x; row < rows; row += gridDim.x) {
        const T* from = x + row * columns;
        T* to = y + row * columns;
        Exponentials<C> mine;
#pragma unroll 4
        for (int column = threadIdx.x; column < columns; column += blockDim.x) {
            mine.add(widen(from[column]));
        }
        Exponentials<C> all = over_block(mine, shared);
        C shift = log ? all.log_sum() : all.most;
#pragma unroll 4
        for (int column = threadIdx.x; column < columns; column += blockDim.x) {
            C above = widen(from[column]) - shift;
            to[column] = convert<T>(log ? above : exponential(above) / all.sum);
        }
    }
}

// The gradient of the input: y (g - sum(g y)), or g - exp(y) sum(g) for the logarithm; y is the result.
template <typename C>
__device__ __forceinline__ C term(C g, C y, bool log) {
    return log ? g : g * y;
}

template <typename C>
__device__ __forceinline__ C gradient(C g, C y, C sum, bool log) {
    return log ? g - exponential(y) * sum : y * (g - sum);
}

template <typename T>
__device__ __forceinline__ void gradient_warp(const T* g, const T* y, T* dx, int64 rows, int columns, bool log) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        int64 first = row * columns;
        Total<C> total;
        for (int column = lane; column < columns; column += LANES) {
            total.sum += term(widen(g[first + column]), widen(y[first + column]), log);
        }
        total = over_warp(total);
        for (int column = lane; column < columns; column += LANES) {
            dx[first + column] =
                    convert<T>(gradient(widen(g[first + column]), widen(y[first + column]), total.sum, log));
        }
    }
}

template <typename T>
__device__ __forceinline__ void gradient_block(const T* g, const T* y, T* dx, int64 rows, int columns, bool log) {
    typedef compute_t<T> C;
    __shared__ __align__(16) unsigned char memory[MAX_WARPS * sizeof(Total<C>)];
    Total<C>* shared = reinterpret_cast<Total<C>*>(memory);
    for (int64 row = blockIdx.x; row < rows; row += gridDim.x) {
        int64 first = row * columns;
        Total<C> total;
        for (int column = threadIdx.x; column < columns; column += blockDim.x) {
            total.sum += term(widen(g[first + column]), widen(y[first + column]), log);
        }
        total = over_block(total, shared);
        for (int column = threadIdx.x; column < columns; column += blockDim.x) {
            dx[first + column] =
                    convert<T>(gradient(widen(g[first + column]), widen(y[first + column]), total.sum, log));
        }
    }
}

#define SOFTMAX(T)                                                                                                    \
    extern "C" __global__ void softmax_short_##T(const T* x, T* y, int64 rows, int columns, int log) {                \
        softmax_warp<T, 4>(x, y, rows, columns, log != 0);                                                            \
    }                                                                                                                 \
    extern "C" __global__ void softmax_block_##T(const T* x, T* y, int64 rows, int columns, int log) {                \
        softmax_block<T>(x, y, rows, columns, log != 0);                                                              \
    }                                                                                                                 \
    extern "C" __global__ void gradient_warp_##T(                                                                     \
            const T* g, const T* y, T* dx, int64 rows, int columns, int log) {                                        \
        gradient_warp<T>(g, y, dx, rows, columns, log != 0);                                                          \
    }                                                                                                                 \
    extern "C" __global__ void gradient_block_##T(                                                                    \
            const T* g, const T* y, T* dx, int64 rows, int columns, int log) {                                        \
        gradient_block<T>(g, y, dx, rows, columns, log != 0);                                                         \
    }

// Not for float64, whose exponential is long: 32 copies of it would be a large module.
#define LONG_SOFTMAX(T)                                                                                               \
    extern "C" __global__ void softmax_warp_##T(const T* x, T* y, int64 rows, int columns, int log) {                 \
        softmax_warp<T, 32>(x, y, rows, columns, log != 0);                                                           \
    }
