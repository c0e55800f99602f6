// Sums: of floats in float64, of halves in float32, of whole numbers and truth values in int64.
// ptx: 6.0 sm_50
#include "accumulate.cuh"
#include "reduction.cuh"

template <typename S>
struct Sum : Op {
    typedef S State;

    __device__ __forceinline__ S start() const {
        return 0;
    }
    template <typename T>
    __device__ __forceinline__ void take(S& sum, const Element<T>& element) const {
        sum += (S)widen(element.value);
    }
    __device__ __forceinline__ void take(S& sum, const S& other) const {
        sum += other;
    }
};

#define SUM(IN, OUT)                                                                                                  \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 5) sum_##IN##_##OUT(                                  \
            const IN* in, accumulate_t<OUT>* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, OUT* out) { \
        reduce_tensor(Sum<accumulate_t<OUT>>(), in, states, kept, folded, PLAN, Rounded<OUT>{out});                   \
    }

#define SUM_PARTS(OUT)                                                                                                \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) sum_parts_##OUT(                                      \
            const accumulate_t<OUT>* states, Strided<2> kept, PLAN_PARAMETERS, OUT* out) {                            \
        reduce_parts(Sum<accumulate_t<OUT>>(), states, kept, PLAN, Rounded<OUT>{out});                                \
    }

SUM(float16, float16)
SUM(bfloat16, bfloat16)
SUM(float32, float32)
SUM(float64, float64)
SUM(int64, int64)
// A mean of halves needs their sum in float32.
SUM(float16, float32)
SUM(bfloat16, float32)
SUM(bool, int64)
FOR_NUMBER_TYPES(SUM_PARTS)
