// Kernels for the tests of the emulator: one element a thread, and what comes of that.
// ptx: 6.0 sm_50

extern "C" __global__ void vectorAdd(const float* a, const float* b, float* c, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        c[i] = a[i] + b[i];
    }
}

extern "C" __global__ void saxpy(float alpha, const float* __restrict__ x, float* y, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        y[i] = fmaf(alpha, x[i], y[i]);
    }
}

// Any number of blocks serves any n; the loop takes four floats a step, the rest one by one.
extern "C" __global__ void scaleGridStride(float* x, float factor, long long n) {
    long long first = blockIdx.x * (long long)blockDim.x + threadIdx.x;
    long long step = (long long)gridDim.x * blockDim.x;
    float4* vectors = reinterpret_cast<float4*>(x);
    for (long long i = first; i < n / 4; i += step) {
        float4 v = vectors[i];
        v.x *= factor;
        v.y *= factor;
        v.z *= factor;
        v.w *= factor;
        vectors[i] = v;
    }
    for (long long i = n / 4 * 4 + first; i < n; i += step) {
        x[i] *= factor;
    }
}

struct Strides {
    int size[4];
    int stride[4];
};

// The parameter is a struct: the index is taken apart dimension by dimension, the last one first.
extern "C" __global__ void stridedCopy(const float* in, float* out, Strides s, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) {
        return;
    }
    int rest = i;
    int offset = 0;
#pragma unroll
    for (int d = 3; d >= 0; d--) {
        offset += rest % s.size[d] * s.stride[d];
        rest /= s.size[d];
    }
    out[i] = in[offset];
}

// (rows, columns) + (columns) -> (rows, columns)
extern "C" __global__ void broadcastAdd(const double* a, const double* row, double* out, int rows, int columns) {
    int column = blockIdx.x * blockDim.x + threadIdx.x;
    int r = blockIdx.y * blockDim.y + threadIdx.y;
    if (r < rows && column < columns) {
        out[r * columns + column] = a[r * columns + column] + row[column];
    }
}

// What the mathematical functions of CUDA's library make of one element, each in its own array.
extern "C" __global__ void functions(const float* x, float* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        float v = x[i];
        out[i] = expf(v);
        out[n + i] = logf(fabsf(v) + 1.0f);
        out[2 * n + i] = tanhf(v);
        out[3 * n + i] = sqrtf(fabsf(v));
        out[4 * n + i] = 1.0f / (v * v + 1.0f);
        out[5 * n + i] = rsqrtf(v * v + 0.5f);
        out[6 * n + i] = erff(v);
        out[7 * n + i] = powf(fabsf(v), 1.5f);
        out[8 * n + i] = sinf(v);
        out[9 * n + i] = floorf(v) + truncf(v) * 3.0f + rintf(v) * 5.0f;
        out[10 * n + i] = __expf(v);
        out[11 * n + i] = cosf(v * 1000.0f);
    }
}

extern "C" __global__ void doubleFunctions(const double* x, double* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        double v = x[i];
        out[i] = exp(v);
        out[n + i] = log(fabs(v) + 1.0);
        out[2 * n + i] = tanh(v);
        out[3 * n + i] = sqrt(fabs(v));
        out[4 * n + i] = 1.0 / (v * v + 1.0);
        out[5 * n + i] = erf(v);
    }
}

// A function that is not inlined, and a dense switch: a call and a jump table.
__device__ __noinline__ float activation(int kind, float x) {
    switch (kind) {
        case 0: return x;
        case 1: return fmaxf(x, 0.0f);
        case 2: return x * x;
        case 3: return 1.0f / (1.0f + expf(-x));
        case 4: return fabsf(x) - 1.0f;
        case 5: return x > 0 ? x : 0.01f * x;
        case 6: return fminf(fmaxf(x, -1.0f), 1.0f);
        default: return -x;
    }
}

extern "C" __global__ void activations(const int* kind, const float* x, float* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        out[i] = activation(kind[i], x[i]) + 1.0f;
    }
}

__constant__ float taps[5];

__device__ unsigned int launches;

// conv1d with the weights in constant memory: (n) -> (n - 4); also counts its blocks in a global variable.
extern "C" __global__ void conv1d(const float* x, float* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (threadIdx.x == 0) {
        atomicAdd(&launches, 1u);
    }
    if (i < n - 4) {
        float sum = 0;
#pragma unroll
        for (int k = 0; k < 5; k++) {
            sum += taps[k] * x[i + k];
        }
        out[i] = sum;
    }
}

// Integer arithmetic in all widths.
extern "C" __global__ void integers(const long long* a, const long long* b, long long* out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        long long x = a[i];
        long long y = b[i];
        int p = (int)x;
        int q = (int)y;
        out[i] = x / y;
        out[n + i] = x % y;
        out[2 * n + i] = __mul64hi(x, y);
        out[3 * n + i] = (long long)(p / q) * 3 + p % q;
        out[4 * n + i] = (unsigned int)p / 7u + __popc(p) * 5 + __clz(q) + __ffs(p) + __brev(q);
        out[5 * n + i] = (signed char)p * (short)q + (unsigned char)(p >> 8);
        out[6 * n + i] = __funnelshift_l(p, q, 13) ^ __byte_perm(p, q, 0x5160);
        out[7 * n + i] = (x << (q & 31)) + (x >> (p & 31)) + ((unsigned long long)y >> 7);
        out[8 * n + i] = __popcll(x) * 64 + __clzll(y);
        out[9 * n + i] = __mulhi(p, q) + __umulhi(p, q) + __usad(p, q, 3);
        out[10 * n + i] = min(p, q) * 2 + max(x, y) + abs(p);
        out[11 * n + i] = (p & q) | ((p ^ ~q) & 0xff00ff) | (x > y ? 1 : 0);
    }
}
