// Products of bfloat16 matrices without tensor cores: their sums are float32, rounded once.
// ptx: 6.0 sm_50
#include "matmul_few.cuh"
#include "matmul_tiled.cuh"

SMALL(bfloat16)
FEW(bfloat16)
