// Elements of any dtype, chosen at run time: one kernel reads every mixture of dtypes. All threads take the same way
// through the switch, which costs less than the memory that is read.
#pragma once
#include "scalar.cuh"

// In the order of the engine's DType.
enum Dtype { BOOL, INT64, FLOAT16, BFLOAT16, FLOAT32, FLOAT64 };

// The element with an index, converted to T; T may be a half, to which it is rounded then.
template <typename T>
__device__ __forceinline__ T load_as(const void* from, int index, int dtype) {
    switch (dtype) {
        case BOOL: return convert<T>(static_cast<const bool*>(from)[index]);
        case INT64: return convert<T>(static_cast<const int64*>(from)[index]);
        case FLOAT16: return convert<T>(widen(static_cast<const float16*>(from)[index]));
        case BFLOAT16: return convert<T>(widen(static_cast<const bfloat16*>(from)[index]));
        case FLOAT32: return convert<T>(static_cast<const float32*>(from)[index]);
        default: return convert<T>(static_cast<const float64*>(from)[index]);
    }
}
