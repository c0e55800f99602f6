// Variances and standard deviations: running means and sums of squared differences from them, in float64.
// ptx: 6.0 sm_50
//
// Note [Shifted by the first]
// A running mean that is large against the spread is rounded at every step, and the differences from it lose those
// digits. So all elements of a result are first reduced by its first one, which is exact where they are near to each
// other; it is no further from the mean than the spread of this many elements allows, whatever it is.
#include "reduction.cuh"

struct MomentsState {
    double mean;     // less the first element of the result
    double squares;  // the sum of squared differences from the mean
    double count;
};

// One by one as Welford (1962) does; two sets at once as Chan, Golub and LeVeque (1979) do.
struct Moments : Op {
    typedef MomentsState State;
    // Three doubles a state are many registers.
    static const int small_together = 4;
    double shift;

    template <typename T>
    __device__ __forceinline__ void begin(const T* first) {
        shift = widen(*first);
    }

    __device__ __forceinline__ State start() const {
        return State{0, 0, 0};
    }
    __device__ __forceinline__ void take(State& state, double x, double reciprocal) const {
        double shifted = x - shift;
        double difference = shifted - state.mean;
        state.mean += difference * reciprocal;
        state.squares += difference * (shifted - state.mean);
    }
    template <typename T>
    __device__ __forceinline__ void take(State& state, const Element<T>& element) const {
        state.count++;
        take(state, widen(element.value), 1 / state.count);
    }
    __device__ __forceinline__ void take(State& state, const State& other) const {
        if (state.count == 0) {
            state = other;
        } else if (other.count != 0) {
            double count = state.count + other.count;
            double difference = other.mean - state.mean;
            double weight = other.count / count;
            state.mean += difference * weight;
            state.squares += other.squares + difference * difference * state.count * weight;
            state.count = count;
        }
    }
};

// The states of a thread have seen equally many elements, so that they can share one division, which is slow.
template <typename T, int N>
__device__ __forceinline__ void take_each(Moments op, MomentsState (&states)[N], const Element<T> (&items)[N]) {
    double count = states[0].count + 1;
    double reciprocal = 1 / count;
#pragma unroll
    for (int k = 0; k < N; k++) {
        states[k].count = count;
        op.take(states[k], widen(items[k].value), reciprocal);
    }
}

template <typename T>
struct Spread {
    T* out;
    double correction;
    int root;

    __device__ __forceinline__ void store(int at, const MomentsState& state) const {
        double divisor = state.count - correction;
        double variance = state.squares / (divisor > 0 ? divisor : 0);
        out[at] = convert<T>(root ? sqrt(variance) : variance);
    }
};

#define VARIANCE(T)                                                                                                   \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 4) variance_##T(                                      \
            const T* in, MomentsState* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, T* out,           \
            double correction, int root) {                                                                            \
        reduce_tensor(Moments(), in, states, kept, folded, PLAN, Spread<T>{out, correction, root});                   \
    }                                                                                                                 \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) variance_parts_##T(                                   \
            const MomentsState* states, Strided<2> kept, PLAN_PARAMETERS, T* out, double correction, int root) {      \
        reduce_parts(Moments(), states, kept, PLAN, Spread<T>{out, correction, root});                                \
    }

FOR_REAL_TYPES(VARIANCE)
