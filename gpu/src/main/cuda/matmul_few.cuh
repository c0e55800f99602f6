// Matrix products with few results, or with few steps to each: a thread, a warp or a block makes one element, and
// matrices of any strides are read where they are.
#pragma once

#include "matmul.cuh"

#define WARP 32

// Where the row of a, the column of b and the element of c begin that belong to an element of the results.
template <typename T>
struct Element {
    const T* a;
    const T* b;
    T* c;

    __device__ __forceinline__ Element(const T* a, const T* b, T* c, const Product& p, unsigned int number) {
        unsigned int line = number / p.columns;
        int column = number - line * p.columns;
        int batch = line / p.rows;
        int row = line - batch * p.rows;
        this->a = a + (int64)batch * p.a_batch + (int64)row * p.a_row;
        this->b = b + (int64)batch * p.b_batch + (int64)column * p.b_column;
        this->c = c + (int64)batch * p.c_batch + (int64)row * p.c_row + (int64)column * p.c_column;
    }

    // The sum over every step-th place of a part of the depth.
    __device__ __forceinline__ compute_t<T> sum(const Product& p, int first, int end, int step) const {
        compute_t<T> total = 0;
#pragma unroll 4
        for (int64 d = first; d < end; d += step) {
            total += widen(a[d * p.a_depth]) * widen(b[d * p.b_depth]);
        }
        return total;
    }
};

// The sum over the lanes of a warp, in lane 0; always in the same order.
template <typename C>
__device__ __forceinline__ C warp_sum(C value) {
#pragma unroll
    for (int distance = WARP / 2; distance > 0; distance /= 2) {
        value += __shfl_down_sync(0xffffffffu, value, distance);
    }
    return value;
}

// One thread an element.
template <typename T>
__device__ __forceinline__ void thread_each(const T* a, const T* b, T* c, const Product& p) {
    int64 elements = (int64)p.batches * p.rows * p.columns;
    GRID_STRIDE(i, elements) {
        Element<T> element(a, b, c, p, i);
        *element.c = convert<T>(element.sum(p, 0, p.depth, 1));
    }
}

// One warp an element: its lanes read neighbours along the depth.
template <typename T>
__device__ __forceinline__ void warp_each(const T* a, const T* b, T* c, const Product& p) {
    int64 elements = (int64)p.batches * p.rows * p.columns;
    int lane = threadIdx.x % WARP;
    int64 warps = (int64)gridDim.x * (blockDim.x / WARP);
    for (int64 i = blockIdx.x * (int64)(blockDim.x / WARP) + threadIdx.x / WARP; i < elements; i += warps) {
        Element<T> element(a, b, c, p, i);
        compute_t<T> total = warp_sum(element.sum(p, lane, p.depth, WARP));
        if (lane == 0) {
            *element.c = convert<T>(total);
        }
    }
}

// One block an element, or a chunk of its depth: element after element, chunk after chunk. The sums of chunks go to
// `parts`; with one chunk the sum is the element.
template <typename T>
__device__ __forceinline__ void block_each(
        const T* a, const T* b, T* c, const Product& p, compute_t<T>* parts, int chunk, int chunks) {
    __shared__ compute_t<T> sums[THREADS / WARP];
    unsigned int number = blockIdx.x / chunks;
    int64 first = (int64)(blockIdx.x - number * chunks) * chunk;
    int end = (int)min((int64)p.depth, first + chunk);
    Element<T> element(a, b, c, p, number);
    compute_t<T> total = warp_sum(element.sum(p, (int)first + threadIdx.x, end, THREADS));
    if (threadIdx.x % WARP == 0) {
        sums[threadIdx.x / WARP] = total;
    }
    __syncthreads();
    if (threadIdx.x == 0) {
        total = 0;
#pragma unroll
        for (int i = 0; i < THREADS / WARP; i++) {
            total += sums[i];
        }
        if (chunks == 1) {
            *element.c = convert<T>(total);
        } else {
            parts[blockIdx.x] = total;
        }
    }
}

// One warp an element: adds the sums of its chunks.
template <typename T>
__device__ __forceinline__ void add_parts(T* c, const Product& p, const compute_t<T>* parts, int chunks) {
    int64 elements = (int64)p.batches * p.rows * p.columns;
    int lane = threadIdx.x % WARP;
    int64 warps = (int64)gridDim.x * (blockDim.x / WARP);
    for (int64 i = blockIdx.x * (int64)(blockDim.x / WARP) + threadIdx.x / WARP; i < elements; i += warps) {
        compute_t<T> total = 0;
        for (int chunk = lane; chunk < chunks; chunk += WARP) {
            total += parts[i * chunks + chunk];
        }
        total = warp_sum(total);
        if (lane == 0) {
            *Element<T>((const T*)0, (const T*)0, c, p, i).c = convert<T>(total);
        }
    }
}

// One thread a row of a that lies along its columns, eight warps to a part of its depth each: neighbouring lanes read
// neighbouring rows.
template <typename T>
__device__ __forceinline__ void column_each(const T* a, const T* b, T* c, const Product& p) {
    __shared__ compute_t<T> sums[THREADS / WARP][WARP];
    int lane = threadIdx.x % WARP;
    int warp = threadIdx.x / WARP;
    unsigned int tiles = (p.rows + WARP - 1) / WARP;
    unsigned int line = blockIdx.x / tiles;
    int row = (blockIdx.x - line * tiles) * WARP + lane;
    int batch = line / p.columns;
    int column = line - batch * p.columns;
    unsigned int number = ((unsigned int)batch * p.rows + min(row, p.rows - 1)) * p.columns + column;
    Element<T> element(a, b, c, p, number);
    sums[warp][lane] = element.sum(p, warp, p.depth, THREADS / WARP);
    __syncthreads();
    if (warp == 0 && row < p.rows) {
        compute_t<T> total = 0;
#pragma unroll
        for (int i = 0; i < THREADS / WARP; i++) {
            total += sums[i][lane];
        }
        *element.c = convert<T>(total);
    }
}

#define FEW(T)                                                                                                      \
    extern "C" __global__ void thread_each_##T(const T* a, const T* b, T* c, const Product p) {                     \
        thread_each<T>(a, b, c, p);                                                                                 \
    }                                                                                                               \
    extern "C" __global__ void warp_each_##T(const T* a, const T* b, T* c, const Product p) {                       \
        warp_each<T>(a, b, c, p);                                                                                   \
    }                                                                                                               \
    extern "C" __global__ void block_each_##T(                                                                      \
            const T* a, const T* b, T* c, const Product p, compute_t<T>* parts, int chunk, int chunks) {            \
        block_each<T>(a, b, c, p, parts, chunk, chunks);                                                            \
    }                                                                                                               \
    extern "C" __global__ void add_parts_##T(T* c, const Product p, const compute_t<T>* parts, int chunks) {        \
        add_parts<T>(c, p, parts, chunks);                                                                          \
    }                                                                                                               \
    extern "C" __global__ void column_each_##T(const T* a, const T* b, T* c, const Product p) {                     \
        column_each<T>(a, b, c, p);                                                                                 \
    }
