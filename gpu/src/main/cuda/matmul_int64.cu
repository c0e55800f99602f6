// Products of int64 matrices; sums wrap.
// ptx: 6.0 sm_50
#include "matmul_few.cuh"
#include "matmul_tiled.cuh"

SMALL(int64)
FEW(int64)
