// How many elements are not 0, whether any is, whether all are. NaN is not 0.
// ptx: 6.0 sm_50
#include "reduction.cuh"

struct Nonzeros : Op {
    typedef unsigned int State;

    __device__ __forceinline__ unsigned int start() const {
        return 0;
    }
    template <typename T>
    __device__ __forceinline__ void take(unsigned int& count, const Element<T>& element) const {
        count += convert<bool>(widen(element.value));
    }
    __device__ __forceinline__ void take(unsigned int& count, const unsigned int& other) const {
        count += other;
    }
};

// One of the two is there: the count, or whether it is at least as large as wanted.
struct Answer {
    int64* counts;
    bool* answers;
    unsigned int wanted;

    __device__ __forceinline__ void store(int at, unsigned int count) const {
        if (counts) {
            counts[at] = count;
        }
        if (answers) {
            answers[at] = count >= wanted;
        }
    }
};

#define COUNT(T)                                                                                                      \
    extern "C" __global__ void __launch_bounds__(BLOCK_THREADS, 5) count_##T(                                         \
            const T* in, unsigned int* states, Strided<2> kept, Strided<2> folded, PLAN_PARAMETERS, int64* counts,    \
            bool* answers, unsigned int wanted) {                                                                     \
        reduce_tensor(Nonzeros(), in, states, kept, folded, PLAN, Answer{counts, answers, wanted});                   \
    }

FOR_ALL_TYPES(COUNT)

extern "C" __global__ void __launch_bounds__(BLOCK_THREADS) count_parts(
        const unsigned int* states, Strided<2> kept, PLAN_PARAMETERS, int64* counts, bool* answers,
        unsigned int wanted) {
    reduce_parts(Nonzeros(), states, kept, PLAN, Answer{counts, answers, wanted});
}
