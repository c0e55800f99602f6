// The Euclidean norm: the root of the sum of squares, of halves added in float32, of floats in float64.
// ptx: 6.0 sm_50
#include "accumulate.cuh"
#include "reduction.cuh"

template <typename S>
struct SumOfSquares : Op {
    typedef S State;

    __device__ __forceinline__ S start() const {
        return 0;
    }
    template <typename T>
    __device__ __forceinline__ void take(S& sum, const Element<T>& element) const {
        S x = widen(element.value);
        sum += x * x;
    }
    __device__ __forceinline__ void take(S& sum, const S& other) const {
        sum += other;
    }
};

template <typename T>
struct Root {
    T* out;

    // The sum is rounded first: where float32 has no room for it, the norm is infinite, as on the CPU.
    __device__ __forceinline__ void store(int at, accumulate_t<T> state) const {
        out[at] = convert<T>(sqrt((compute_t<T>)state));
    }
};

#define NORM(T)                                                                                                       \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 5) norm_##T(                                          \
            const T* in, accumulate_t<T>* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, T* out) {      \
        reduce_tensor(SumOfSquares<accumulate_t<T>>(), in, states, kept, folded, PLAN, Root<T>{out});                 \
    }                                                                                                                 \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) norm_parts_##T(                                       \
            const accumulate_t<T>* states, Strided<2> kept, PLAN_PARAMETERS, T* out) {                                \
        reduce_parts(SumOfSquares<accumulate_t<T>>(), states, kept, PLAN, Root<T>{out});                              \
    }

FOR_REAL_TYPES(NORM)
