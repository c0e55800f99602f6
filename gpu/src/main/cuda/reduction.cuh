// Many elements become one result: the walk and the tree that all reductions share. What is done with the elements is
// the business of an op, which has
//
//   State                       what a thread keeps of the elements it has seen
//   begin(first)                where the elements of this thread's result begin
//   start()                     the state before the first
//   take(state, element)        one more element
//   take(state, other)          all that another thread has seen
//
// Note [Who reduces what]
// A block has 256 threads. `along` of them (a power of two) share the elements of one result, so a block has 256 /
// along results at a time. Neighbouring threads read neighbouring addresses: where the elements of a result lie side by
// side (rows), the thread number counts elements first; where the results do (columns), it counts results first. Few
// long results are cut into parts, so that every multiprocessor has work: the parts' states go to memory and a second
// launch takes them together. Which thread takes which element depends on the sizes and on the device only, and states
// are joined in the same order every time: two runs give the same bits. No atomics.
#pragma once

#include "scalar.cuh"
#include "strided.cuh"

#define BLOCK_THREADS 256

// How the work is cut up, the same for every block, and what of it is this thread's.
struct Plan {
    unsigned int results;
    unsigned int elements;  // of one result; parts in the second launch
    int along;              // threads that share a result, a power of two
    int parts;              // pieces into which the elements of a result are cut

    int lane;             // this thread's place among those of its result
    int pitch;            // from a thread to the next one of the same result
    unsigned int part;    // this block's
    unsigned int result;  // this thread's; beyond the last one there is nothing to do but to come to every barrier
    unsigned int begin;   // its first element
    unsigned int end;

    // rows: whether neighbouring threads share a result; span: elements of a part, the last may have fewer.
    __device__ __forceinline__ Plan(
            unsigned int results, unsigned int elements, int along, int rows, int parts, unsigned int span)
        : results(results), elements(elements), along(along), parts(parts) {
        int across = BLOCK_THREADS / along;
        int fastest = rows ? along : across;
        int fast = threadIdx.x & (fastest - 1);
        int slow = threadIdx.x >> (__ffs(fastest) - 1);
        lane = rows ? fast : slow;
        pitch = rows ? 1 : across;
        unsigned int tile = blockIdx.x / parts;
        part = blockIdx.x - tile * parts;
        result = tile * across + (rows ? slow : fast);
        begin = part * span;
        end = result < results ? min(begin + span, elements) : 0;
    }
};

#define PLAN_PARAMETERS                                                                                               \
    unsigned int results, unsigned int elements, int along, int rows, int parts, unsigned int span
#define PLAN (Plan(results, elements, along, rows, parts, span))

// What most ops do: they do not look at the first element, and take 4 or 8 together.
struct Op {
    template <typename T>
    __device__ __forceinline__ void begin(const T*) {}

    // How many elements a thread loads at a time, and how many of less than 4 bytes: memory likes 16 bytes of a thread.
    static const int together = 4;
    static const int small_together = 8;
};

// An element with its number among those of its result, counted in row-major order.
template <typename T>
struct Element {
    T value;
    unsigned int index;
};

// Where elements come from: evenly spaced in a tensor, at any place of it, or the states of parts.
template <typename T>
struct EvenElements {
    typedef Element<T> Item;
    const T* start;
    int stride;

    __device__ __forceinline__ Item operator[](unsigned int number) const {
        return Item{start[(int)number * stride], number};
    }
};

template <typename T>
struct AnyElements {
    typedef Element<T> Item;
    const T* start;
    const Strided<2>& folded;

    __device__ __forceinline__ Item operator[](unsigned int number) const {
        int at[2];
        folded.offsets(number, at);
        return Item{start[at[0]], (unsigned int)at[1]};
    }
};

template <typename State>
struct PartStates {
    typedef State Item;
    const State* start;
    unsigned int results;

    __device__ __forceinline__ Item operator[](unsigned int part) const {
        return start[(size_t)part * results];
    }
};

// Elements that were loaded together, each into a state of its own.
template <typename O, typename Item, int N>
__device__ __forceinline__ void take_each(O op, typename O::State (&states)[N], const Item (&items)[N]) {
#pragma unroll
    for (int k = 0; k < N; k++) {
        op.take(states[k], items[k]);
    }
}

// The state of the elements that this thread takes. N of them are loaded before the first is used: memory answers while
// it waits for the others.
template <int N, typename O, typename Source>
__device__ __forceinline__ typename O::State take_all(O op, const Source& source, const Plan& plan) {
    typename O::State states[N];
    typename Source::Item items[N];
#pragma unroll
    for (int k = 0; k < N; k++) {
        states[k] = op.start();
    }
    unsigned int next = plan.begin + plan.lane;
#pragma unroll 1
    for (; next + (N - 1) * plan.along < plan.end; next += N * plan.along) {
#pragma unroll
        for (int k = 0; k < N; k++) {
            items[k] = source[next + k * plan.along];
        }
        take_each(op, states, items);
    }
    if (N > 1) {
#pragma unroll
        for (int k = 0; k < N - 1; k++) {
            if (next + k * plan.along < plan.end) {
                items[k] = source[next + k * plan.along];
            }
        }
#pragma unroll
        for (int k = 0; k < N - 1; k++) {
            if (next + k * plan.along < plan.end) {
                op.take(states[k], items[k]);
            }
        }
    }
#pragma unroll
    for (int k = 1; k < N; k++) {
        op.take(states[0], states[k]);
    }
    return states[0];
}

// The states of all threads that share a result, joined as a tree, in the thread whose lane is 0.
template <typename O>
__device__ __forceinline__ typename O::State join(O op, typename O::State mine, const Plan& plan) {
    __shared__ typename O::State shared[BLOCK_THREADS];
    shared[threadIdx.x] = mine;
    __syncthreads();
#pragma unroll 1
    for (int half = plan.along / 2; half > 0; half /= 2) {
        if (plan.lane < half) {
            op.take(mine, shared[threadIdx.x + half * plan.pitch]);
            shared[threadIdx.x] = mine;
        }
        __syncthreads();
    }
    return mine;
}

// Reduces a tensor: kept says where the elements of a result begin, and where the result goes; folded where the
// elements are from there, and their numbers. The output's method store(position, state) writes a result.
template <typename O, typename T, typename Output>
__device__ __forceinline__ void reduce_tensor(
        O op, const T* in, typename O::State* states, const Strided<2>& kept, const Strided<2>& folded,
        const Plan& plan, const Output& output) {
    bool is_result = plan.result < plan.results;
    int at[2];
    kept.offsets(is_result ? plan.result : 0, at);
    if (plan.elements > 0) {
        op.begin(in + at[0]);
    }
    const int together = sizeof(T) < 4 ? O::small_together : O::together;
    typename O::State state = folded.dims <= 1
            ? take_all<together>(op, EvenElements<T>{in + at[0], folded.strides[0][0]}, plan)
            : take_all<1>(op, AnyElements<T>{in + at[0], folded}, plan);
    state = join(op, state, plan);
    if (plan.lane == 0 && is_result) {
        if (plan.parts > 1) {
            states[(size_t)plan.part * plan.results + plan.result] = state;
        } else {
            output.store(at[1], state);
        }
    }
}

// The second launch: plan.elements are parts.
template <typename O, typename Output>
__device__ __forceinline__ void reduce_parts(
        O op, const typename O::State* states, const Strided<2>& kept, const Plan& plan, const Output& output) {
    bool is_result = plan.result < plan.results;
    const typename O::State* start = states + (is_result ? plan.result : 0);
    typename O::State state =
            join(op, take_all<1>(op, PartStates<typename O::State>{start, plan.results}, plan), plan);
    if (plan.lane == 0 && is_result) {
        int at[2];
        kept.offsets(plan.result, at);
        output.store(at[1], state);
    }
}

// An output whose results are states, rounded once.
template <typename T>
struct Rounded {
    T* out;

    template <typename State>
    __device__ __forceinline__ void store(int at, State state) const {
        out[at] = convert<T>(state);
    }
};
