// The largest or smallest element and its number: of equal ones the first, and the first NaN before all numbers.
// ptx: 6.0 sm_50
#include "reduction.cuh"

#define NO_INDEX 0xffffffffu

// An element as it is compared, and its number.
template <typename S>
struct Best {
    S value;
    unsigned int index;
};

template <typename S>
struct Extreme : Op {
    typedef Best<S> State;
    bool largest;

    // Comparisons take many instructions.
    static const int small_together = 4;

    __device__ __forceinline__ explicit Extreme(bool largest) : largest(largest) {}

    // The worst value and the last number: any element wins against it.
    __device__ __forceinline__ State start() const {
        return State{largest ? Limits<S>::lowest() : Limits<S>::highest(), NO_INDEX};
    }
    template <typename T>
    __device__ __forceinline__ void take(State& best, const Element<T>& element) const {
        take(best, State{widen(element.value), element.index});
    }
    // A total order, so that the result does not depend on who meets whom first.
    __device__ __forceinline__ void take(State& best, const State& other) const {
        S x = other.value;
        S y = best.value;
        bool better = is_nan(x) ? !is_nan(y) : (largest ? x > y : x < y);
        bool equal = x == y || (is_nan(x) && is_nan(y));
        if (better || (equal && other.index < best.index)) {
            best = other;
        }
    }
};

// Either may be missing: the element itself, with its sign of 0, and its number in row-major order.
template <typename T>
struct Found {
    T* values;
    int64* indices;

    __device__ __forceinline__ void store(int at, const Best<compute_t<T>>& best) const {
        if (values) {
            values[at] = convert<T>(best.value);
        }
        if (indices) {
            indices[at] = best.index;
        }
    }
};

#define EXTREME(T)                                                                                                    \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 5) extreme_##T(                                       \
            const T* in, Best<compute_t<T>>* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, T* values,  \
            int64* indices, int largest) {                                                                            \
        Extreme<compute_t<T>> op(largest != 0);                                                                       \
        reduce_tensor(op, in, states, kept, folded, PLAN, Found<T>{values, indices});                                 \
    }                                                                                                                 \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) extreme_parts_##T(                                    \
            const Best<compute_t<T>>* states, Strided<2> kept, PLAN_PARAMETERS, T* values, int64* indices,            \
            int largest) {                                                                                            \
        Extreme<compute_t<T>> op(largest != 0);                                                                       \
        reduce_parts(op, states, kept, PLAN, Found<T>{values, indices});                                              \
    }

FOR_ALL_TYPES(EXTREME)
