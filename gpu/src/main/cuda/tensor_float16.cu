// Products of float16 matrices on tensor cores; sums are float32, rounded once.
// ptx: 7.0 sm_80
#include "matmul_tensor.cuh"

TENSOR_PRODUCTS(float16)
