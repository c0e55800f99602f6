// Functions over the rows of a contiguous matrix: what the lanes of a warp, or the threads of a block, find out about a
// row together. All of them get the result, and it is the same in every run.
#pragma once

#include "scalar.cuh"

#define LANES 32
#define MAX_WARPS 32

template <typename C>
__device__ __forceinline__ C exponential(C x);

template <>
__device__ __forceinline__ float exponential(float x) {
    return expf(x);
}

template <>
__device__ __forceinline__ double exponential(double x) {
    return exp(x);
}

template <typename C>
__device__ __forceinline__ C logarithm(C x);

template <>
__device__ __forceinline__ float logarithm(float x) {
    return logf(x);
}

template <>
__device__ __forceinline__ double logarithm(double x) {
    return log(x);
}

// Note [Sum of exponentials]
// The sum of exp(x - most) with most the greatest x, in one pass: when a greater x comes, what was added so far is
// multiplied by exp(old most - new most). An x of -inf adds nothing, whatever the others are, so that a row that begins
// with some is no case of its own. NaN is never the greatest but makes the sum NaN, as does +inf.
template <typename C>
struct Exponentials {
    C most;
    C sum;

    __device__ __forceinline__ Exponentials() : most(Limits<C>::lowest()), sum(0) {}

    __device__ __forceinline__ void add(C x) {
        C before = most;
        most = fmax(most, x);
        if (most > before && sum != (C)0) {
            sum *= exponential(before - most);
        }
        sum += x == Limits<C>::lowest() ? (C)0 : exponential(x - most);
    }

    __device__ __forceinline__ void add(Exponentials other) {
        C greatest = fmax(most, other.most);
        C mine = sum == (C)0 ? (C)0 : sum * exponential(most - greatest);
        C its = other.sum == (C)0 ? (C)0 : other.sum * exponential(other.most - greatest);
        most = greatest;
        sum = mine + its;
    }

    __device__ __forceinline__ Exponentials of_lane(int distance) const {
        Exponentials other;
        other.most = __shfl_xor_sync(0xffffffffu, most, distance);
        other.sum = __shfl_xor_sync(0xffffffffu, sum, distance);
        return other;
    }

    __device__ __forceinline__ C log_sum() const {
        return most + logarithm(sum);
    }
};

// A plain sum, to be combined like the one above.
template <typename C>
struct Total {
    C sum;

    __device__ __forceinline__ Total() : sum(0) {}

    __device__ __forceinline__ void add(Total other) {
        sum += other.sum;
    }

    __device__ __forceinline__ Total of_lane(int distance) const {
        Total other;
        other.sum = __shfl_xor_sync(0xffffffffu, sum, distance);
        return other;
    }
};

// Combines what the lanes of a warp have; all get the result.
template <typename Part>
__device__ __forceinline__ Part over_warp(Part part) {
#pragma unroll
    for (int distance = LANES / 2; distance > 0; distance /= 2) {
        part.add(part.of_lane(distance));
    }
    return part;
}

// Combines what the threads of a block have, of whole warps; all get the result.
template <typename Part>
__device__ __forceinline__ Part over_block(Part part, Part* shared) {
    part = over_warp(part);
    if (threadIdx.x % LANES == 0) {
        shared[threadIdx.x / LANES] = part;
    }
    __syncthreads();
    Part all = shared[0];
    for (int warp = 1; warp < blockDim.x / LANES; warp++) {
        all.add(shared[warp]);
    }
    // Nobody may write the next row's parts before all have read this one's.
    __syncthreads();
    return all;
}
