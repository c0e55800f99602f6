// Products of float32 matrices: tiles of 128 x 128 with 8 x 8 a thread for large ones, and of 64 x 64 with 4 x 4.
// ptx: 6.0 sm_50
#include "matmul_few.cuh"
#include "matmul_tiled.cuh"

// 128 registers a thread, so that two blocks fit on a multiprocessor.
extern "C" __global__ void __launch_bounds__(THREADS, 2)
        large_float32(const float32* a, const float32* b, float32* c, const Product p) {
    product<float32, 8, 8>(a, b, c, p);
}

SMALL(float32)
FEW(float32)
