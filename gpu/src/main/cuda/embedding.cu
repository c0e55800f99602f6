// The gradient of an embedding's weight: to each row of the weight the gradients of the places where it was looked up
// are added, in their order, so that every run gives the same bits. The indices come sorted, with their places before.
// ptx: 6.0 sm_50
#include "scalar.cuh"

#define WARP 32

// A warp begins at the first of equal indices, adds their gradients to 32 columns and writes them; rows that nobody
// looked up are left as they are, and so is the row of the padding.
template <typename T>
__device__ __forceinline__ void add_places(
        const T* g, const int64* sorted, const int64* places, T* weight, int64 count, int columns, int64 padding) {
    int64 across = (columns + WARP - 1) / WARP;
    int64 warps = (int64)gridDim.x * (blockDim.x / WARP);
    for (int64 i = blockIdx.x * (int64)(blockDim.x / WARP) + threadIdx.x / WARP; i < count * across; i += warps) {
        int64 first = i / across;
        int column = (int)(i - first * across) * WARP + threadIdx.x % WARP;
        int64 row = sorted[first];
        if ((first == 0 || sorted[first - 1] != row) && row != padding && column < columns) {
            compute_t<T> sum = 0;
            for (int64 at = first; at < count && sorted[at] == row; at++) {
                sum += widen(g[places[at] * columns + column]);
            }
            weight[row * columns + column] = convert<T>(sum);
        }
    }
}

#define ADD_PLACES(T)                                                                                               \
    extern "C" __global__ void add_places_##T(const T* g, const int64* sorted, const int64* places, T* weight,      \
            int64 count, int columns, int64 padding) {                                                              \
        add_places<T>(g, sorted, places, weight, count, columns, padding);                                          \
    }

FOR_REAL_TYPES(ADD_PLACES)
