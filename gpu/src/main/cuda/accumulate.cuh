// The type in which many elements are added up: long sums lose digits, so floats get doubles and halves get floats.
#pragma once

#include "scalar.cuh"

template <typename T>
struct Accumulator {
    typedef compute_t<T> type;
};

template <>
struct Accumulator<float32> {
    typedef double type;
};

template <typename T>
using accumulate_t = typename Accumulator<T>::type;
