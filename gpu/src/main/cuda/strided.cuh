// Where the elements of several tensors lie that are walked together: N operands of one shape, each with its strides.
// The host collapses what it can (StridedOperands): dims run from the slowest to the fastest of the first operand.
#pragma once

#define MAX_DIMS 25

template <int N>
struct Strided {
    int dims;
    int sizes[MAX_DIMS];
    int strides[N][MAX_DIMS];

    // The offsets, in elements, of the element with a number, for every operand; the last dim is the fastest.
    __device__ __forceinline__ void offsets(unsigned int linear, int (&out)[N]) const {
#pragma unroll
        for (int operand = 0; operand < N; operand++) {
            out[operand] = 0;
        }
#pragma unroll 1
        for (int dim = dims - 1; dim > 0; dim--) {
            unsigned int size = sizes[dim];
            unsigned int rest = linear / size;
            int index = linear - rest * size;
#pragma unroll
            for (int operand = 0; operand < N; operand++) {
                out[operand] += index * strides[operand][dim];
            }
            linear = rest;
        }
        // The slowest dim needs no division: what is left is its index.
        if (dims > 0) {
#pragma unroll
            for (int operand = 0; operand < N; operand++) {
                out[operand] += (int)linear * strides[operand][0];
            }
        }
    }
};
