// Steps of optimisers over flat float32 arrays: everything of a step in one pass through memory, in vectors of 16 bytes
// where all arrays are aligned. Formulas are those of torch.optim.
// ptx: 6.0 sm_50
#include "scalar.cuh"

struct Sgd {
    float lr, momentum, dampening, weight_decay;
    int nesterov, maximize, first;
};

__device__ __forceinline__ void step(const Sgd& o, float& p, float g, float& velocity) {
    g = o.maximize ? -g : g;
    if (o.weight_decay != 0) {
        g += o.weight_decay * p;
    }
    if (o.momentum != 0) {
        velocity = o.first ? g : o.momentum * velocity + (1 - o.dampening) * g;
        g = o.nesterov ? g + o.momentum * velocity : velocity;
    }
    p -= o.lr * g;
}

struct Adam {
    // 1 - lr weight_decay, by which AdamW shrinks parameters first; 1 for Adam.
    float shrink;
    // What Adam adds to the gradient; 0 for AdamW.
    float weight_decay;
    float beta1, beta2;
    // 1 - beta1 and 1 - beta2, rounded from the exact numbers.
    float rest1, rest2;
    // lr / (1 - beta1^t) and sqrt(1 - beta2^t).
    float step_size, bias_correction2_root;
    float eps;
    int maximize;
};

__device__ __forceinline__ void step(const Adam& o, float& p, float g, float& mean, float& square) {
    g = o.maximize ? -g : g;
    p *= o.shrink;
    if (o.weight_decay != 0) {
        g += o.weight_decay * p;
    }
    // As torch's lerp: nearer to the end from which the way is shorter.
    mean = o.rest1 < 0.5f ? mean + o.rest1 * (g - mean) : g - (g - mean) * (1 - o.rest1);
    square = square * o.beta2 + o.rest2 * g * g;
}

__device__ __forceinline__ float moved(const Adam& o, float p, float mean, float square) {
    return p - o.step_size * (mean / (sqrtf(square) / o.bias_correction2_root + o.eps));
}

// Four neighbours of an array.
struct Four {
    float of[4];

    __device__ __forceinline__ explicit Four(const float* from) {
        float4 v = *reinterpret_cast<const float4*>(from);
        of[0] = v.x;
        of[1] = v.y;
        of[2] = v.z;
        of[3] = v.w;
    }

    __device__ __forceinline__ void store(float* to) const {
        *reinterpret_cast<float4*>(to) = make_float4(of[0], of[1], of[2], of[3]);
    }
};

// The velocity is neither read nor written without momentum, and not read in the first step.
extern "C" __global__ void sgd_float32(float* p, const float* g, float* velocity, Sgd o, int vectors, int64 n) {
    int64 whole = vectors ? n / 4 : 0;
    GRID_STRIDE(i, whole) {
        Four ps(p + 4 * i);
        Four gs(g + 4 * i);
        Four vs = o.momentum != 0 && !o.first ? Four(velocity + 4 * i) : gs;
#pragma unroll
        for (int e = 0; e < 4; e++) {
            step(o, ps.of[e], gs.of[e], vs.of[e]);
        }
        ps.store(p + 4 * i);
        if (o.momentum != 0) {
            vs.store(velocity + 4 * i);
        }
    }
    GRID_STRIDE(j, n - 4 * whole) {
        int64 i = 4 * whole + j;
        float v = o.momentum != 0 && !o.first ? velocity[i] : 0;
        step(o, p[i], g[i], v);
        if (o.momentum != 0) {
            velocity[i] = v;
        }
    }
}

// `largest` is AMSGrad's largest square so far, or null.
extern "C" __global__ void adam_float32(
        float* p, const float* g, float* mean, float* square, float* largest, Adam o, int vectors, int64 n) {
    int64 whole = vectors ? n / 4 : 0;
    GRID_STRIDE(i, whole) {
        Four ps(p + 4 * i);
        Four gs(g + 4 * i);
        Four ms(mean + 4 * i);
        Four ss(square + 4 * i);
#pragma unroll
        for (int e = 0; e < 4; e++) {
            step(o, ps.of[e], gs.of[e], ms.of[e], ss.of[e]);
        }
        ms.store(mean + 4 * i);
        ss.store(square + 4 * i);
        if (largest) {
            Four ls(largest + 4 * i);
#pragma unroll
            for (int e = 0; e < 4; e++) {
                // NaN stays, as in torch.maximum.
                ss.of[e] = ls.of[e] > ss.of[e] || is_nan(ls.of[e]) ? ls.of[e] : ss.of[e];
            }
            ss.store(largest + 4 * i);
        }
#pragma unroll
        for (int e = 0; e < 4; e++) {
            ps.of[e] = moved(o, ps.of[e], ms.of[e], ss.of[e]);
        }
        ps.store(p + 4 * i);
    }
    GRID_STRIDE(j, n - 4 * whole) {
        int64 i = 4 * whole + j;
        step(o, p[i], g[i], mean[i], square[i]);
        float most = square[i];
        if (largest) {
            most = largest[i] > most || is_nan(largest[i]) ? largest[i] : most;
            largest[i] = most;
        }
        p[i] = moved(o, p[i], mean[i], most);
    }
}
