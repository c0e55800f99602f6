// Kernels for the tests of the emulator: a block works on a row.
// ptx: 6.0 sm_50

// softmax in one pass over the row: the sum is scaled anew whenever the maximum grows.
extern "C" __global__ void softmaxOnline(const float* x, float* out, int columns) {
    __shared__ float maxima[32];
    __shared__ float sums[32];
    const float* in = x + blockIdx.x * columns;
    float maximum = -INFINITY;
    float sum = 0;
    for (int c = threadIdx.x; c < columns; c += blockDim.x) {
        float larger = fmaxf(maximum, in[c]);
        sum = sum * expf(maximum - larger) + expf(in[c] - larger);
        maximum = larger;
    }
    for (int delta = 16; delta > 0; delta /= 2) {
        float otherMaximum = __shfl_xor_sync(0xffffffffu, maximum, delta);
        float otherSum = __shfl_xor_sync(0xffffffffu, sum, delta);
        float larger = fmaxf(maximum, otherMaximum);
        sum = larger == -INFINITY ? 0.0f : sum * expf(maximum - larger) + otherSum * expf(otherMaximum - larger);
        maximum = larger;
    }
    if (threadIdx.x % 32 == 0) {
        maxima[threadIdx.x / 32] = maximum;
        sums[threadIdx.x / 32] = sum;
    }
    __syncthreads();
    maximum = maxima[0];
    for (int w = 1; w < blockDim.x / 32; w++) {
        maximum = fmaxf(maximum, maxima[w]);
    }
    sum = 0;
    for (int w = 0; w < blockDim.x / 32; w++) {
        sum += sums[w] * expf(maxima[w] - maximum);
    }
    for (int c = threadIdx.x; c < columns; c += blockDim.x) {
        out[blockIdx.x * columns + c] = expf(in[c] - maximum) / sum;
    }
}

__device__ float sumOfBlock(float value, float* warps) {
    for (int delta = 16; delta > 0; delta /= 2) {
        value += __shfl_xor_sync(0xffffffffu, value, delta);
    }
    if (threadIdx.x % 32 == 0) {
        warps[threadIdx.x / 32] = value;
    }
    __syncthreads();
    value = 0;
    for (int w = 0; w < blockDim.x / 32; w++) {
        value += warps[w];
    }
    __syncthreads();
    return value;
}

extern "C" __global__ void layerNorm(const float* x, const float* weight, const float* bias, float* out, int columns,
                                     float eps) {
    __shared__ float warps[32];
    const float* in = x + blockIdx.x * columns;
    float sum = 0;
    for (int c = threadIdx.x; c < columns; c += blockDim.x) {
        sum += in[c];
    }
    float mean = sumOfBlock(sum, warps) / columns;
    float squares = 0;
    for (int c = threadIdx.x; c < columns; c += blockDim.x) {
        squares += (in[c] - mean) * (in[c] - mean);
    }
    float scale = rsqrtf(sumOfBlock(squares, warps) / columns + eps);
    for (int c = threadIdx.x; c < columns; c += blockDim.x) {
        out[blockIdx.x * columns + c] = (in[c] - mean) * scale * weight[c] + bias[c];
    }
}

// Philox 4x32-10: four random words of a counter and a key, without any state.
extern "C" __global__ void philox(uint4* out, unsigned long long seed, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) {
        return;
    }
    uint4 counter = make_uint4(i, 0, 0, 0);
    unsigned int k0 = (unsigned int)seed;
    unsigned int k1 = (unsigned int)(seed >> 32);
    for (int round = 0; round < 10; round++) {
        unsigned int hi0 = __umulhi(0xD2511F53u, counter.x);
        unsigned int lo0 = 0xD2511F53u * counter.x;
        unsigned int hi1 = __umulhi(0xCD9E8D57u, counter.z);
        unsigned int lo1 = 0xCD9E8D57u * counter.z;
        counter = make_uint4(hi1 ^ counter.y ^ k0, lo1, hi0 ^ counter.w ^ k1, lo0);
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    out[i] = counter;
}

// One step of Adam; step 1 is the first.
extern "C" __global__ void adam(float* p, const float* g, float* m, float* v, float rate, float beta1, float beta2,
                                float eps, int step, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        m[i] = beta1 * m[i] + (1.0f - beta1) * g[i];
        v[i] = beta2 * v[i] + (1.0f - beta2) * g[i] * g[i];
        float unbiasedM = m[i] / (1.0f - powf(beta1, (float)step));
        float unbiasedV = v[i] / (1.0f - powf(beta2, (float)step));
        p[i] -= rate * unbiasedM / (sqrtf(unbiasedV) + eps);
    }
}

// Each row of the table collects the gradients of the tokens that used it.
extern "C" __global__ void embeddingBackward(const long long* tokens, const float* gradient, float* table, int width) {
    for (int c = threadIdx.x; c < width; c += blockDim.x) {
        atomicAdd(&table[tokens[blockIdx.x] * width + c], gradient[blockIdx.x * width + c]);
    }
}
