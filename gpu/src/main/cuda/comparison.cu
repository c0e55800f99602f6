// Element-wise questions about two tensors that broadcast, or about a tensor and a number. As in unary.cu the host says
// by a number which question it is.
// ptx: 6.0 sm_50
#include "lanes.cuh"
#include "load.cuh"
#include "strided.cuh"

// In the order of the host's enum Question.
enum Question { EQ, NE, LT, LE, GT, GE, AND, OR, XOR };

template <typename X>
__device__ __forceinline__ bool ask(int question, X a, X b) {
    switch (question) {
        case EQ: return a == b;
        case NE: return a != b;
        case LT: return a < b;
        case LE: return a <= b;
        case GT: return a > b;
        case GE: return a >= b;
        case AND: return a != 0 && b != 0;
        case OR: return a != 0 || b != 0;
        default: return (a != 0) != (b != 0);
    }
}

// All without gaps, in the same order, and both of one dtype; without b, the question is about a and the number.
template <typename T, int N>
__device__ __forceinline__ void contiguous(
    int question, bool* out, const T* a, const T* b, number_t<T> number, int aligned, int64 n) {
    GRID_STRIDE(vector, (n + N - 1) / N) {
        number_t<T> x[N];
        number_t<T> y[N];
        load_lanes<T, N>(a, vector * N, n, aligned, x);
        if (b != nullptr) {
            load_lanes<T, N>(b, vector * N, n, aligned, y);
        }
        bool answers[N];
#pragma unroll
        for (int lane = 0; lane < N; lane++) {
            answers[lane] = ask(question, x[lane], b != nullptr ? y[lane] : number);
        }
        store_lanes<bool, N>(out, vector * N, n, aligned, answers);
    }
}

// Any strides and dtypes; both are rounded to T, the dtype that they have in common.
template <typename T>
__device__ __forceinline__ void strided(
    int question, bool* out, const void* a, int a_type, const void* b, int b_type, number_t<T> number,
    const Strided<3>& walk, int64 n) {
    GRID_STRIDE(i, n) {
        int at[3];
        walk.offsets(i, at);
        number_t<T> x = a == nullptr ? number : as_number(load_as<T>(a, at[1], a_type));
        number_t<T> y = b == nullptr ? number : as_number(load_as<T>(b, at[2], b_type));
        out[at[0]] = ask(question, x, y);
    }
}

#define CONTIGUOUS(type)                                                                                   \
    extern "C" __global__ void comparison_##type(                                                          \
        int question, bool* out, const type* a, const type* b, number_t<type> number, int aligned,         \
        int64 n) {                                                                                         \
        contiguous<type, sizeof(type) == 8 ? 2 : 4>(question, out, a, b, number, aligned, n);              \
    }

#define STRIDED(type)                                                                                      \
    extern "C" __global__ void comparison_strided_##type(                                                  \
        int question, bool* out, const void* a, int a_type, const void* b, int b_type,                     \
        number_t<type> number, Strided<3> walk, int64 n) {                                                 \
        strided<type>(question, out, a, a_type, b, b_type, number, walk, n);                               \
    }

FOR_REAL_TYPES(CONTIGUOUS)
FOR_ALL_TYPES(STRIDED)
