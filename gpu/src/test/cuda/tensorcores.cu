// Kernels for the tests of the emulator: tensor cores and asynchronous copies.
// ptx: 7.0 sm_80
#include <cuda_bf16.h>
#include <cuda_fp16.h>

// Each thread holds its part of a 16 x 8 tile: a warp makes the product of (16, 8) and (8, 8).
extern "C" __global__ void mmaTf32(const float* a, const float* b, float* c) {
    int group = threadIdx.x / 4;
    int member = threadIdx.x % 4;
    unsigned int af[4];
    unsigned int bf[2];
    for (int i = 0; i < 4; i++) {
        asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(af[i]) : "f"(a[(group + i % 2 * 8) * 8 + member + i / 2 * 4]));
    }
    for (int i = 0; i < 2; i++) {
        asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(bf[i]) : "f"(b[(member + i * 4) * 8 + group]));
    }
    float d[4] = {0, 0, 0, 0};
    asm("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
        : "r"(af[0]), "r"(af[1]), "r"(af[2]), "r"(af[3]), "r"(bf[0]), "r"(bf[1]));
    for (int i = 0; i < 4; i++) {
        c[(group + i / 2 * 8) * 8 + member * 2 + i % 2] = d[i];
    }
}

__device__ unsigned int sharedAddress(const void* pointer) {
    return (unsigned int)__cvta_generic_to_shared(pointer);
}

// (16, 16) x (16, 8) of bfloat16, its operands brought by ldmatrix; b is read transposed.
extern "C" __global__ void mmaBfloat(const __nv_bfloat16* a, const __nv_bfloat16* b, float* c) {
    __shared__ __align__(16) __nv_bfloat16 left[16][16];
    __shared__ __align__(16) __nv_bfloat16 right[16][8];
    int lane = threadIdx.x;
    for (int i = lane; i < 256; i += 32) {
        left[i / 16][i % 16] = a[i];
    }
    for (int i = lane; i < 128; i += 32) {
        right[i / 8][i % 8] = b[i];
    }
    __syncthreads();
    unsigned int af[4];
    unsigned int bf[2];
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0,%1,%2,%3}, [%4];"
        : "=r"(af[0]), "=r"(af[1]), "=r"(af[2]), "=r"(af[3])
        : "r"(sharedAddress(&left[lane % 16][lane / 16 * 8])));
    asm volatile("ldmatrix.sync.aligned.m8n8.x2.trans.shared.b16 {%0,%1}, [%2];"
        : "=r"(bf[0]), "=r"(bf[1])
        : "r"(sharedAddress(&right[lane % 16][0])));
    float d[4] = {1, 1, 1, 1};
    asm("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
        : "r"(af[0]), "r"(af[1]), "r"(af[2]), "r"(af[3]), "r"(bf[0]), "r"(bf[1]));
    for (int i = 0; i < 4; i++) {
        c[(lane / 4 + i / 2 * 8) * 8 + lane % 4 * 2 + i % 2] = d[i];
    }
}

// The same of half, with operands straight from global memory and a half result.
extern "C" __global__ void mmaHalf(const unsigned int* a, const __half* b, unsigned int* c) {
    int group = threadIdx.x / 4;
    int member = threadIdx.x % 4;
    unsigned int af[4];
    unsigned int bf[2];
    for (int i = 0; i < 4; i++) {
        af[i] = a[(group + i % 2 * 8) * 8 + member + i / 2 * 4];
    }
    for (int i = 0; i < 2; i++) {
        __half2 pair = __halves2half2(b[(member * 2 + i * 8) * 8 + group], b[(member * 2 + i * 8 + 1) * 8 + group]);
        bf[i] = *reinterpret_cast<unsigned int*>(&pair);
    }
    unsigned int d[2] = {0, 0};
    asm("mma.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16 {%0,%1}, {%2,%3,%4,%5}, {%6,%7}, {%0,%1};"
        : "+r"(d[0]), "+r"(d[1])
        : "r"(af[0]), "r"(af[1]), "r"(af[2]), "r"(af[3]), "r"(bf[0]), "r"(bf[1]));
    for (int i = 0; i < 2; i++) {
        c[(group + i * 8) * 4 + member] = d[i];
    }
}

// Sums tiles of 128 floats; while one is summed the next is on its way.
extern "C" __global__ void asyncPipeline(const float* x, float* out, int tiles) {
    __shared__ __align__(16) float buffer[2][128];
    int tid = threadIdx.x;
    const float* mine = x + tid * 4;
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(sharedAddress(&buffer[0][tid * 4])), "l"(mine));
    asm volatile("cp.async.commit_group;");
    float sum = 0;
    for (int t = 0; t < tiles; t++) {
        if (t + 1 < tiles) {
            asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(
                    sharedAddress(&buffer[(t + 1) % 2][tid * 4])), "l"(mine + (t + 1) * 128));
        }
        asm volatile("cp.async.commit_group;");
        asm volatile("cp.async.wait_group 1;" ::: "memory");
        __syncthreads();
        for (int i = 0; i < 4; i++) {
            sum += buffer[t % 2][(tid + i * 32) % 128];
        }
        __syncthreads();
    }
    out[tid] = sum;
}

// Sums of a warp in one instruction, and lanes with equal keys.
extern "C" __global__ void warpIntegers(const int* x, int* out) {
    int value = x[threadIdx.x];
    out[threadIdx.x] = __reduce_add_sync(0xffffffffu, value);
    out[32 + threadIdx.x] = __reduce_max_sync(0xffffffffu, value);
    out[64 + threadIdx.x] = (int)__reduce_xor_sync(0xffffffffu, (unsigned int)value);
    out[96 + threadIdx.x] = (int)__match_any_sync(0xffffffffu, value);
}
