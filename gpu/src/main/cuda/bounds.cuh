// Indices that come from a tensor: checked where they are used, since only the device has them. A bad one is noted in
// the device's error slot, which the host reads at its next read; nothing is read or written where it points.
#pragma once

#include "scalar.cuh"

// A position that nothing has: no index leads there, counted from the front or from the end.
#define NOWHERE 0x4000000000000000LL

// The host's DeviceErrors: the kind, then up to five details.
typedef unsigned long long ErrorSlot;

__device__ __forceinline__ void note_error(
    ErrorSlot* slot, int kind, int64 first, int64 second, int64 third) {
    // Of many that find an error the first one tells it.
    if (atomicCAS(slot, 0ULL, (ErrorSlot)kind) == 0) {
        slot[1] = first;
        slot[2] = second;
        slot[3] = third;
    }
}

// What an index may be: from least, which is 0 or -size, to size - 1. dim is for the message.
struct Bounds {
    int kind;
    int dim;
    int size;
    int least;

    // The index counted from the front, or NOWHERE.
    __device__ __forceinline__ int64 resolve(int64 index, ErrorSlot* slot) const {
        if (index < least || index >= size) {
            note_error(slot, kind, index, dim, size);
            return NOWHERE;
        }
        return index < 0 ? index + size : index;
    }
};
