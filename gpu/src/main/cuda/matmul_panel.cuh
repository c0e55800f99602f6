// A panel of a matrix: OUTER rows (or columns) of DEPTH elements, on its way from global memory through registers into
// shared memory. Both operands of a product are panels; only their strides differ.
#pragma once

#include "matmul.cuh"

// Elements of a compute type that one access to shared memory of 16 bytes takes.
template <typename C>
struct Width {
    static const int value = 16 / sizeof(C);
};

// Note [Turned tiles]
// A tile lies in shared memory as [DEPTH][OUTER], whichever way the matrix lies in global memory: a thread then reads
// neighbours along OUTER in one access. Where the matrix is read along its depth, the lanes of a warp hold vectors of
// 16 bytes at several depths and store element by element: without more ado several lanes hit the same bank. So each
// row of the tile is turned: the position is combined with a multiple of 16 bytes, by exclusive or, that differs
// between the vectors of a column. All accesses, of either kind, are free of bank conflicts then, without padding, and
// the vectors stay aligned.
template <typename C, int DEPTH>
__device__ __forceinline__ int turn(int depth) {
    const int vectors = DEPTH / Width<C>::value;
    return depth / Width<C>::value % vectors * (128 / (int)sizeof(C) / vectors);
}

__device__ __forceinline__ void read_vector(const float* from, float (&to)[4]) {
    float4 v = *reinterpret_cast<const float4*>(from);
    to[0] = v.x;
    to[1] = v.y;
    to[2] = v.z;
    to[3] = v.w;
}

__device__ __forceinline__ void read_vector(const double* from, double (&to)[2]) {
    double2 v = *reinterpret_cast<const double2*>(from);
    to[0] = v.x;
    to[1] = v.y;
}

__device__ __forceinline__ void read_vector(const int64* from, int64 (&to)[2]) {
    longlong2 v = *reinterpret_cast<const longlong2*>(from);
    to[0] = v.x;
    to[1] = v.y;
}

template <typename Half>
__device__ __forceinline__ void read_vector(const Half* from, float (&to)[4]) {
    uint2 v = *reinterpret_cast<const uint2*>(from);
    unsigned int pairs[2] = {v.x, v.y};
#pragma unroll
    for (int i = 0; i < 4; i++) {
        Half half;
        half.bits = (unsigned short)(pairs[i / 2] >> i % 2 * 16);
        to[i] = widen(half);
    }
}

__device__ __forceinline__ void write_vector(float* to, const float (&from)[4]) {
    *reinterpret_cast<float4*>(to) = make_float4(from[0], from[1], from[2], from[3]);
}

__device__ __forceinline__ void write_vector(double* to, const double (&from)[2]) {
    *reinterpret_cast<double2*>(to) = make_double2(from[0], from[1]);
}

__device__ __forceinline__ void write_vector(int64* to, const int64 (&from)[2]) {
    *reinterpret_cast<longlong2*>(to) = make_longlong2(from[0], from[1]);
}

template <typename Half>
__device__ __forceinline__ void write_vector(Half* to, const float (&from)[4]) {
    unsigned int bits[4];
#pragma unroll
    for (int i = 0; i < 4; i++) {
        bits[i] = convert<Half>(from[i]).bits;
    }
    *reinterpret_cast<uint2*>(to) = make_uint2(bits[0] | bits[1] << 16, bits[2] | bits[3] << 16);
}

// A thread's part of the panels that its block reads, one after the other: VECTORS vectors of WIDTH elements.
template <typename T, int OUTER, int DEPTH>
struct Panel {
    typedef compute_t<T> C;
    static const int WIDTH = Width<C>::value;
    static const int VECTORS = OUTER * DEPTH / WIDTH / THREADS;

    const T* tensor;
    // The thread's first element. Offsets are of 32 bits, which take half the registers of addresses: a storage has
    // fewer than 2^31 elements. They may be beyond it, and wrap, where nothing is read.
    unsigned int from;
    // From an element of a vector to the next, from vector to vector, and from depth to depth.
    unsigned int step;
    unsigned int next;
    unsigned int depth_stride;
    int outer_left;
    int depth_left;
    // Where a vector, or its first element, goes in the tile.
    int place[VECTORS];
    bool along_depth;
    bool vectors;
    C held[VECTORS][WIDTH];

    __device__ __forceinline__ Panel(
            const T* tensor, unsigned int first, int outer_size, int depth_size, unsigned int outer_stride,
            unsigned int depth_stride, bool along_depth, bool vectors)
        : tensor(tensor), along_depth(along_depth), vectors(vectors) {
        from = first + outer() * outer_stride + depth() * depth_stride;
        step = along_depth ? depth_stride : outer_stride;
        next = along_depth ? THREADS / (DEPTH / WIDTH) * outer_stride : THREADS / (OUTER / WIDTH) * depth_stride;
        this->depth_stride = depth_stride;
        outer_left = outer_size - outer();
        depth_left = depth_size - depth();
#pragma unroll
        for (int i = 0; i < VECTORS; i++) {
            int across = along_depth ? outer() + i * (THREADS / (DEPTH / WIDTH)) : outer();
            int row = along_depth ? depth() : depth() + i * (THREADS / (OUTER / WIDTH));
            place[i] = row * OUTER + (across ^ turn<C, DEPTH>(row));
        }
    }

    // The place of the first vector's first element in a panel.
    __device__ __forceinline__ int outer() const {
        return along_depth ? threadIdx.x / (DEPTH / WIDTH) : threadIdx.x % (OUTER / WIDTH) * WIDTH;
    }

    __device__ __forceinline__ int depth() const {
        return along_depth ? threadIdx.x % (DEPTH / WIDTH) * WIDTH : threadIdx.x / (OUTER / WIDTH);
    }

    // Global memory to registers, from a depth on: zeros beyond the edges.
    __device__ __forceinline__ void fetch(int first) {
        unsigned int begin = from + first * depth_stride;
        int left = depth_left - first;
#pragma unroll
        for (int i = 0; i < VECTORS; i++) {
            int outer_here = along_depth ? outer_left - i * (THREADS / (DEPTH / WIDTH)) : outer_left;
            int depth_here = along_depth ? left : left - i * (THREADS / (OUTER / WIDTH));
            int inside = along_depth ? (outer_here > 0 ? depth_here : 0) : (depth_here > 0 ? outer_here : 0);
            unsigned int vector = begin + i * next;
            if (vectors && inside >= WIDTH) {
                read_vector(tensor + vector, held[i]);
            } else {
#pragma unroll
                for (int e = 0; e < WIDTH; e++) {
                    held[i][e] = e < inside ? widen(tensor[vector]) : (C)0;
                    vector += step;
                }
            }
        }
    }

    // Registers to shared memory; see Note [Turned tiles].
    __device__ __forceinline__ void keep(C (*tile)[OUTER]) const {
#pragma unroll
        for (int i = 0; i < VECTORS; i++) {
            C* to = &tile[0][0] + place[i];
            if (along_depth) {
#pragma unroll
                for (int e = 0; e < WIDTH; e++) {
                    to[e * OUTER] = held[i][e];
                }
            } else {
                write_vector(to, held[i]);
            }
        }
    }
};
