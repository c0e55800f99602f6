// Products of float64 matrices.
// ptx: 6.0 sm_50
#include "matmul_few.cuh"
#include "matmul_tiled.cuh"

SMALL(float64)
FEW(float64)
