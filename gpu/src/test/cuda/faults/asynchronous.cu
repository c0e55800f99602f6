// A planted fault that needs sm_80: the copy is read before it has been waited for.
// ptx: 7.0 sm_80

extern "C" __global__ void missingWait(const float* x, float* out) {
    __shared__ __align__(16) float buffer[128];
    unsigned int to = (unsigned int)__cvta_generic_to_shared(&buffer[threadIdx.x * 4]);
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(to), "l"(x + threadIdx.x * 4));
    asm volatile("cp.async.commit_group;");
    __syncthreads();
    out[threadIdx.x] = buffer[threadIdx.x];
}

// The next copy begins while others may still read: the barrier at the end of the loop is missing.
extern "C" __global__ void earlyCopy(const float* x, float* out, int turns) {
    __shared__ __align__(16) float buffer[256];
    unsigned int to = (unsigned int)__cvta_generic_to_shared(&buffer[threadIdx.x * 4]);
    float sum = 0;
    for (int t = 0; t < turns; t++) {
        asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(to), "l"(x + threadIdx.x * 4));
        asm volatile("cp.async.wait_all;");
        __syncthreads();
        sum += buffer[threadIdx.x];
    }
    out[threadIdx.x] = sum;
}
