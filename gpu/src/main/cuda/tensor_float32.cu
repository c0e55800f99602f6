// Products of float32 matrices on tensor cores, which round their elements to tf32; sums are float32.
// ptx: 7.0 sm_80
#include "matmul_tensor.cuh"

TENSOR_PRODUCTS(float32)
