// Layer normalisation of the rows of a contiguous matrix and the gradient of its input; a warp a row.
// ptx: 6.0 sm_50
#include "rows.cuh"

template <typename T>
__device__ __forceinline__ compute_t<T> weight_of(const T* weight, int column) {
    return weight ? widen(weight[column]) : (compute_t<T>)1;
}

// y = (x - mean) / sqrt(variance + eps) * weight + bias; mean and 1 / sqrt(variance + eps) are kept for the gradient.
// The variance is that of the differences from the mean: a second pass, which finds the row in the cache.
template <typename T>
__device__ __forceinline__ void layer_norm(const T* x, const T* weight, const T* bias, T* y, compute_t<T>* means,
        compute_t<T>* scales, int64 rows, int columns, double eps) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        const T* from = x + row * columns;
        Total<C> total;
#pragma unroll 4
        for (int column = lane; column < columns; column += LANES) {
            total.sum += widen(from[column]);
        }
        C mean = over_warp(total).sum / columns;
        Total<C> squares;
#pragma unroll 4
        for (int column = lane; column < columns; column += LANES) {
            C difference = widen(from[column]) - mean;
            squares.sum += difference * difference;
        }
        C scale = (C)1 / sqrt(over_warp(squares).sum / columns + (C)eps);
        for (int column = lane; column < columns; column += LANES) {
            C normal = (widen(from[column]) - mean) * scale;
            C shift = bias ? widen(bias[column]) : (C)0;
            y[row * columns + column] = convert<T>(normal * weight_of(weight, column) + shift);
        }
        if (lane == 0) {
            means[row] = mean;
            scales[row] = scale;
        }
    }
}

// With n = (x - mean) scale and h = g weight: dx = scale (h - mean(h) - n mean(h n)).
template <typename T>
__device__ __forceinline__ void gradient(const T* g, const T* x, const T* weight, const compute_t<T>* means,
        const compute_t<T>* scales, T* dx, int64 rows, int columns) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        int64 first = row * columns;
        C mean = means[row];
        C scale = scales[row];
        Total<C> plain;
        Total<C> along;
#pragma unroll 4
        for (int column = lane; column < columns; column += LANES) {
            C h = widen(g[first + column]) * weight_of(weight, column);
            plain.sum += h;
            along.sum += h * (widen(x[first + column]) - mean) * scale;
        }
        C plain_mean = over_warp(plain).sum / columns;
        C along_mean = over_warp(along).sum / columns;
        for (int column = lane; column < columns; column += LANES) {
            C h = widen(g[first + column]) * weight_of(weight, column);
            C normal = (widen(x[first + column]) - mean) * scale;
            dx[first + column] = convert<T>(scale * (h - plain_mean - normal * along_mean));
        }
    }
}

#define LAYER_NORM(T)                                                                                              \
    extern "C" __global__ void layer_norm_##T(const T* x, const T* weight, const T* bias, T* y,                    \
            compute_t<T>* means, compute_t<T>* scales, int64 rows, int columns, double eps) {                      \
        layer_norm<T>(x, weight, bias, y, means, scales, rows, columns, eps);                                      \
    }                                                                                                              \
    extern "C" __global__ void gradient_##T(const T* g, const T* x, const T* weight, const compute_t<T>* means,    \
            const compute_t<T>* scales, T* dx, int64 rows, int columns) {                                          \
        gradient<T>(g, x, weight, means, scales, dx, rows, columns);                                               \
    }

FOR_REAL_TYPES(LAYER_NORM)
