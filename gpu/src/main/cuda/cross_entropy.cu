// The cross entropy of rows of scores and the number of the right column of each, and its gradient; a warp a row. The
// softmax is never written down.
// ptx: 6.0 sm_50
#include "bounds.cuh"
#include "rows.cuh"

// The loss of a row is log(sum(exp(x))) - x[target], 0 where the target is the ignored one. A target that is no column
// is noted as an error of a kind of its own.
template <typename T>
__device__ __forceinline__ void cross_entropy(
        const T* x, const int64* targets, T* losses, compute_t<T>* log_sums, ErrorSlot* slot, int kind, int64 rows,
        int columns, int64 ignored) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        Exponentials<C> mine;
#pragma unroll 4
        for (int column = lane; column < columns; column += LANES) {
            mine.add(widen(x[row * columns + column]));
        }
        C log_sum = over_warp(mine).log_sum();
        if (lane == 0) {
            int64 target = targets[row];
            C loss = 0;
            if (target != ignored && target >= 0 && target < columns) {
                loss = log_sum - widen(x[row * columns + target]);
            } else if (target != ignored) {
                note_error(slot, kind, target, 0, 0);
            }
            log_sums[row] = log_sum;
            losses[row] = convert<T>(loss);
        }
    }
}

// (softmax(x) - one_hot(target)) times the gradient of the row's loss and a factor, 0 where the target is ignored. The
// losses' gradient has a stride of 0 where all have the same.
template <typename T>
__device__ __forceinline__ void gradient(const T* x, const int64* targets, const compute_t<T>* log_sums, const T* g,
        int g_stride, double factor, T* dx, int64 rows, int columns, int64 ignored) {
    typedef compute_t<T> C;
    int lane = threadIdx.x % LANES;
    int64 warps = (int64)gridDim.x * (blockDim.x / LANES);
    for (int64 row = blockIdx.x * (int64)(blockDim.x / LANES) + threadIdx.x / LANES; row < rows; row += warps) {
        int64 target = targets[row];
        C log_sum = log_sums[row];
        C scale = widen(g[row * g_stride]) * (C)factor;
        for (int column = lane; column < columns; column += LANES) {
            C share = exponential(widen(x[row * columns + column]) - log_sum) - (column == target ? (C)1 : (C)0);
            dx[row * columns + column] = convert<T>(target == ignored ? (C)0 : share * scale);
        }
    }
}

#define CROSS_ENTROPY(T)                                                                                              \
    extern "C" __global__ void cross_entropy_##T(const T* x, const int64* targets, T* losses,                         \
            compute_t<T>* log_sums, ErrorSlot* slot, int kind, int64 rows, int columns, int64 ignored) {              \
        cross_entropy<T>(x, targets, losses, log_sums, slot, kind, rows, columns, ignored);                           \
    }                                                                                                                 \
    extern "C" __global__ void gradient_##T(const T* x, const int64* targets, const compute_t<T>* log_sums,           \
            const T* g, int g_stride, double factor, T* dx, int64 rows, int columns, int64 ignored) {                 \
        gradient<T>(x, targets, log_sums, g, g_stride, factor, dx, rows, columns, ignored);                           \
    }

FOR_REAL_TYPES(CROSS_ENTROPY)
