// Kernels for the tests of the emulator: many elements become one.
// ptx: 6.2 sm_50

extern "C" __global__ void treeSum(const float* x, float* partial, int n) {
    extern __shared__ float values[];
    int tid = threadIdx.x;
    int i = blockIdx.x * blockDim.x + tid;
    values[tid] = i < n ? x[i] : 0.0f;
    __syncthreads();
    for (int half = blockDim.x / 2; half > 0; half /= 2) {
        if (tid < half) {
            values[tid] += values[tid + half];
        }
        __syncthreads();
    }
    if (tid == 0) {
        partial[blockIdx.x] = values[0];
    }
}

extern "C" __global__ void shuffleSum(const float* x, float* total, int n) {
    __shared__ float warps[32];
    float sum = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
        sum += x[i];
    }
    for (int delta = 16; delta > 0; delta /= 2) {
        sum += __shfl_down_sync(0xffffffffu, sum, delta);
    }
    int lane = threadIdx.x % 32;
    int warp = threadIdx.x / 32;
    if (lane == 0) {
        warps[warp] = sum;
    }
    __syncthreads();
    if (warp == 0) {
        sum = lane < blockDim.x / 32 ? warps[lane] : 0.0f;
        for (int delta = 16; delta > 0; delta /= 2) {
            sum += __shfl_xor_sync(0xffffffffu, sum, delta);
        }
        if (lane == 0) {
            atomicAdd(total, sum);
        }
    }
}

// atomicAdd of a double by compare-and-swap, as it was before sm_60.
extern "C" __global__ void atomicSum(const int* x, unsigned long long* total, int* smallest, int* largest, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        unsigned long long seen = *total;
        unsigned long long assumed;
        do {
            assumed = seen;
            seen = atomicCAS(total, assumed, (unsigned long long)__double_as_longlong(
                    __longlong_as_double((long long)assumed) + x[i]));
        } while (seen != assumed);
        atomicMin(smallest, x[i]);
        atomicMax(largest, x[i]);
    }
}

// Inclusive prefix sums of a block: warps by shuffles, then the warps' sums.
extern "C" __global__ void scanBlock(const int* x, int* out, int n) {
    __shared__ int sums[32];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    int lane = threadIdx.x & 31;
    int warp = threadIdx.x >> 5;
    int value = i < n ? x[i] : 0;
#pragma unroll
    for (int delta = 1; delta < 32; delta *= 2) {
        int below = __shfl_up_sync(0xffffffffu, value, delta);
        if (lane >= delta) {
            value += below;
        }
    }
    if (lane == 31) {
        sums[warp] = value;
    }
    __syncthreads();
    int before = 0;
    for (int w = 0; w < warp; w++) {
        before += sums[w];
    }
    if (i < n) {
        out[i] = value + before;
    }
}

extern "C" __global__ void histogram(const unsigned char* x, unsigned int* bins, int n) {
    __shared__ unsigned int local[256];
    for (int b = threadIdx.x; b < 256; b += blockDim.x) {
        local[b] = 0;
    }
    __syncthreads();
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
        atomicAdd(&local[x[i]], 1u);
    }
    __syncthreads();
    for (int b = threadIdx.x; b < 256; b += blockDim.x) {
        atomicAdd(&bins[b], local[b]);
    }
}

// The position of the largest value of each row, the first of equals; one warp a row.
extern "C" __global__ void argmaxRows(const float* x, long long* out, int columns) {
    int row = blockIdx.x;
    float best = -INFINITY;
    int at = 0x7fffffff;
    for (int c = threadIdx.x; c < columns; c += 32) {
        float value = x[row * columns + c];
        if (value > best) {
            best = value;
            at = c;
        }
    }
    for (int delta = 16; delta > 0; delta /= 2) {
        float other = __shfl_down_sync(0xffffffffu, best, delta);
        int otherAt = __shfl_down_sync(0xffffffffu, at, delta);
        if (other > best || (other == best && otherAt < at)) {
            best = other;
            at = otherAt;
        }
    }
    if (threadIdx.x == 0) {
        out[row] = at;
    }
}

// Votes of a warp: which lanes hold a positive value, whether any and whether all do.
extern "C" __global__ void votes(const int* x, unsigned int* out) {
    int lane = threadIdx.x;
    int value = x[blockIdx.x * 32 + lane];
    unsigned int ballot = __ballot_sync(0xffffffffu, value > 0);
    int any = __any_sync(0xffffffffu, value > 5);
    int all = __all_sync(0xffffffffu, value > -9);
    unsigned int odd = 0;
    if (value & 1) {
        odd = __activemask();
    }
    unsigned int* mine = out + (blockIdx.x * 32 + lane) * 4;
    mine[0] = ballot;
    mine[1] = any * 2 + all;
    mine[2] = odd;
    mine[3] = __syncthreads_count(value > 0) * 4 + __syncthreads_or(value > 5) * 2 + __syncthreads_and(value > -9);
}
