// The kernels of the site's page about the GPU; some are broken on purpose.
// ptx: 6.0 sm_50

// tag::add[]
extern "C" __global__ void add(const float* a, const float* b, float* sum, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        sum[i] = a[i] + b[i];
    }
}
// end::add[]

// tag::unguarded[]
extern "C" __global__ void addUnguarded(const float* a, const float* b, float* sum) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    sum[i] = a[i] + b[i];
}
// end::unguarded[]

// tag::race[]
extern "C" __global__ void sumTooEarly(const float* x, float* total) {
    __shared__ float part[64];
    int t = threadIdx.x;
    part[t] = x[t];
    for (int half = 32; half > 0; half /= 2) {
        if (t < half) {
            part[t] += part[t + half];
        }
    }
    if (t == 0) {
        *total = part[0];
    }
}
// end::race[]

// tag::sum[]
extern "C" __global__ void sumTogether(const float* x, float* total) {
    __shared__ float part[64];
    int t = threadIdx.x;
    part[t] = x[t];
    for (int half = 32; half > 0; half /= 2) {
        __syncthreads();
        if (t < half) {
            part[t] += part[t + half];
        }
    }
    if (t == 0) {
        *total = part[0];
    }
}
// end::sum[]

// tag::direct[]
extern "C" __global__ void transposeDirectly(const float* x, float* y, int n) {
    int row = blockIdx.y * 32 + threadIdx.y;
    int column = blockIdx.x * 32 + threadIdx.x;
    y[column * n + row] = x[row * n + column];
}
// end::direct[]

// tag::tile[]
extern "C" __global__ void transposeByTiles(const float* x, float* y, int n) {
    __shared__ float tile[32][33];
    int left = blockIdx.x * 32;
    int top = blockIdx.y * 32;
    tile[threadIdx.y][threadIdx.x] = x[(top + threadIdx.y) * n + left + threadIdx.x];
    __syncthreads();
    y[(left + threadIdx.y) * n + top + threadIdx.x] = tile[threadIdx.x][threadIdx.y];
}
// end::tile[]
