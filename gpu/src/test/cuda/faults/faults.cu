// Kernels with one planted fault each: what the emulator must find, and where.
// ptx: 6.0 sm_50
#include <assert.h>

extern "C" __global__ void outOfBounds(const float* x, float* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i <= n) {
        out[i] = x[i];
    }
}

extern "C" __global__ void sharedOutOfBounds(float* out) {
    __shared__ float values[32];
    values[threadIdx.x] = 1.0f;
    __syncthreads();
    out[threadIdx.x] = values[threadIdx.x + 1];
}

extern "C" __global__ void misaligned(const float* x, float* out) {
    float4 v = *reinterpret_cast<const float4*>(x + threadIdx.x);
    out[threadIdx.x] = v.x + v.w;
}

extern "C" __global__ void uninitialisedShared(float* out) {
    __shared__ float values[64];
    if (threadIdx.x < 60) {
        values[threadIdx.x] = threadIdx.x;
    }
    __syncthreads();
    out[threadIdx.x] = values[threadIdx.x];
}

extern "C" __global__ void missingBarrier(const float* x, float* out) {
    __shared__ float values[64];
    values[threadIdx.x] = x[threadIdx.x];
    out[threadIdx.x] = values[63 - threadIdx.x];
}

// Writes of the next turn meet reads of this one: the second barrier is missing.
extern "C" __global__ void missingSecondBarrier(const float* x, float* out, int turns) {
    __shared__ float values[64];
    float sum = 0;
    for (int t = 0; t < turns; t++) {
        values[threadIdx.x] = x[t * 64 + threadIdx.x];
        __syncthreads();
        sum += values[63 - threadIdx.x];
    }
    out[threadIdx.x] = sum;
}

extern "C" __global__ void twoWriters(float* out) {
    __shared__ float value;
    value = threadIdx.x;
    __syncthreads();
    out[threadIdx.x] = value;
}

extern "C" __global__ void divergentBarrier(float* out) {
    __shared__ float values[32];
    values[threadIdx.x] = threadIdx.x;
    if (threadIdx.x < 16) {
        __syncthreads();
        out[threadIdx.x] = values[31 - threadIdx.x];
    } else {
        out[threadIdx.x] = 0;
        __syncthreads();
        out[threadIdx.x] += 1;
    }
}

extern "C" __global__ void barrierAfterReturn(float* out, int n) {
    if (threadIdx.x >= n) {
        return;
    }
    __syncthreads();
    out[threadIdx.x] = 1;
}

extern "C" __global__ void shuffleInBranch(int* out) {
    int value = threadIdx.x;
    if (threadIdx.x < 16) {
        value = __shfl_down_sync(0xffffffffu, value, 1);
    }
    out[threadIdx.x] = value;
}

extern "C" __global__ void shuffleFromOutside(int* out) {
    int value = threadIdx.x;
    if (threadIdx.x < 16) {
        value = __shfl_sync(0x0000ffffu, value, 20);
    }
    out[threadIdx.x] = value;
}

extern "C" __global__ void endless(volatile int* flag) {
    while (*flag == 0) {
    }
}

extern "C" __global__ void assertion(const int* x) {
    assert(x[threadIdx.x] >= 0);
}

extern "C" __global__ void trapped(const int* x) {
    if (x[threadIdx.x] < 0) {
        asm volatile("trap;");
    }
}

// Only one of two warps comes to the second barrier, which waits for both.
extern "C" __global__ void barrierDeadlock(float* out) {
    if (threadIdx.x < 32) {
        asm volatile("bar.sync 1, 64;" ::: "memory");
    } else {
        asm volatile("bar.sync 2, 64;" ::: "memory");
    }
    out[threadIdx.x] = 1;
}
