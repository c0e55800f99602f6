// Products: of halves in float32, of whole numbers in int64, where they wrap around.
// ptx: 6.0 sm_50
#include "reduction.cuh"

template <typename S>
struct Product : Op {
    typedef S State;

    __device__ __forceinline__ S start() const {
        return 1;
    }
    template <typename T>
    __device__ __forceinline__ void take(S& product, const Element<T>& element) const {
        product *= (S)widen(element.value);
    }
    __device__ __forceinline__ void take(S& product, const S& other) const {
        product *= other;
    }
};

#define PRODUCT(IN, OUT)                                                                                              \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 5) product_##IN##_##OUT(                              \
            const IN* in, compute_t<OUT>* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, OUT* out) {    \
        reduce_tensor(Product<compute_t<OUT>>(), in, states, kept, folded, PLAN, Rounded<OUT>{out});                  \
    }

#define PRODUCT_PARTS(OUT)                                                                                            \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) product_parts_##OUT(                                  \
            const compute_t<OUT>* states, Strided<2> kept, PLAN_PARAMETERS, OUT* out) {                               \
        reduce_parts(Product<compute_t<OUT>>(), states, kept, PLAN, Rounded<OUT>{out});                               \
    }

PRODUCT(float16, float16)
PRODUCT(bfloat16, bfloat16)
PRODUCT(float32, float32)
PRODUCT(float64, float64)
PRODUCT(int64, int64)
PRODUCT(bool, int64)
FOR_NUMBER_TYPES(PRODUCT_PARTS)
