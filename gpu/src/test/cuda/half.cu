// Kernels for the tests of the emulator: 16-bit floating point.
// ptx: 7.8 sm_80
#include <cuda_bf16.h>
#include <cuda_fp16.h>

extern "C" __global__ void halfAxpy(const __half2* x, __half2* y, float alpha, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        __half2 a = __float2half2_rn(alpha);
        y[i] = __hfma2(a, x[i], y[i]);
    }
}

extern "C" __global__ void halfMix(const __half* x, const __half* y, __half* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        __half a = x[i];
        __half b = y[i];
        __half c = __hgt(a, b) ? __hmul(a, b) : __hsub(a, b);
        out[i] = __hmax(__hadd(c, hsqrt(__habs(a))), __float2half(-2.0f));
    }
}

extern "C" __global__ void bfloatAxpy(const __nv_bfloat162* x, __nv_bfloat162* y, float alpha, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        __nv_bfloat162 a = __float2bfloat162_rn(alpha);
        y[i] = __hfma2(a, x[i], y[i]);
    }
}

extern "C" __global__ void bfloatToFloat(const __nv_bfloat16* x, float* out, __nv_bfloat16* back, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        float value = __bfloat162float(x[i]) * 1.5f;
        out[i] = value;
        back[i] = __float2bfloat16(value + 0.001f);
    }
}
