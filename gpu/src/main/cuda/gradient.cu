// Gradients that are computed in one pass where the formula would take several.
// ptx: 6.0 sm_50
#include "lanes.cuh"

// (mine - other) * factor * gradient, each of the three rounded; the gradient is a single element.
template <typename T, int N>
__device__ __forceinline__ void squared_error(
    T* out, const T* mine, const T* other, const T* gradient, T factor, int aligned, int64 n) {
    T share = gradient[0];
    GRID_STRIDE(vector, (n + N - 1) / N) {
        T x[N];
        T y[N];
        load_lanes<T, N>(mine, vector * N, n, aligned, x);
        load_lanes<T, N>(other, vector * N, n, aligned, y);
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            x[lane] = (x[lane] - y[lane]) * factor * share;
        }
        store_lanes<T, N>(out, vector * N, n, aligned, x);
    }
}

#define SQUARED_ERROR(type)                                                                              \
    extern "C" __global__ void squared_error_gradient_##type(                                            \
        type* out, const type* mine, const type* other, const type* gradient, type factor, int aligned,  \
        int64 n) {                                                                                       \
        squared_error<type, 16 / sizeof(type)>(out, mine, other, gradient, factor, aligned, n);          \
    }

SQUARED_ERROR(float32)
SQUARED_ERROR(float64)
