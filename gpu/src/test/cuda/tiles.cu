// Kernels for the tests of the emulator: tiles in shared memory.
// ptx: 6.0 sm_50

#define TILE 32

extern "C" __global__ void transposeNaive(const float* in, float* out, int rows, int columns) {
    int x = blockIdx.x * TILE + threadIdx.x;
    int y = blockIdx.y * TILE + threadIdx.y;
    if (x < columns && y < rows) {
        out[x * rows + y] = in[y * columns + x];
    }
}

// Reading a column of the tile hits one bank 32 times.
extern "C" __global__ void transposeTiled(const float* in, float* out, int rows, int columns) {
    __shared__ float tile[TILE][TILE];
    int x = blockIdx.x * TILE + threadIdx.x;
    int y = blockIdx.y * TILE + threadIdx.y;
    if (x < columns && y < rows) {
        tile[threadIdx.y][threadIdx.x] = in[y * columns + x];
    }
    __syncthreads();
    x = blockIdx.y * TILE + threadIdx.x;
    y = blockIdx.x * TILE + threadIdx.y;
    if (x < rows && y < columns) {
        out[y * rows + x] = tile[threadIdx.x][threadIdx.y];
    }
}

// One column more, and the 32 rows of a column lie in 32 banks.
extern "C" __global__ void transposePadded(const float* in, float* out, int rows, int columns) {
    __shared__ float tile[TILE][TILE + 1];
    int x = blockIdx.x * TILE + threadIdx.x;
    int y = blockIdx.y * TILE + threadIdx.y;
    if (x < columns && y < rows) {
        tile[threadIdx.y][threadIdx.x] = in[y * columns + x];
    }
    __syncthreads();
    x = blockIdx.y * TILE + threadIdx.x;
    y = blockIdx.x * TILE + threadIdx.y;
    if (x < rows && y < columns) {
        out[y * rows + x] = tile[threadIdx.x][threadIdx.y];
    }
}

// (m, k) x (k, n) -> (m, n), one thread an element of the product.
extern "C" __global__ void matmulNaive(const float* a, const float* b, float* c, int m, int n, int k) {
    int column = blockIdx.x * blockDim.x + threadIdx.x;
    int row = blockIdx.y * blockDim.y + threadIdx.y;
    if (row < m && column < n) {
        float sum = 0;
        for (int i = 0; i < k; i++) {
            sum += a[row * k + i] * b[i * n + column];
        }
        c[row * n + column] = sum;
    }
}

#define SIDE 16

extern "C" __global__ void matmulTiled(const float* a, const float* b, float* c, int m, int n, int k) {
    __shared__ float left[SIDE][SIDE];
    __shared__ float right[SIDE][SIDE];
    int tx = threadIdx.x;
    int ty = threadIdx.y;
    int column = blockIdx.x * SIDE + tx;
    int row = blockIdx.y * SIDE + ty;
    float sum = 0;
    for (int start = 0; start < k; start += SIDE) {
        left[ty][tx] = row < m && start + tx < k ? a[row * k + start + tx] : 0.0f;
        right[ty][tx] = column < n && start + ty < k ? b[(start + ty) * n + column] : 0.0f;
        __syncthreads();
#pragma unroll
        for (int i = 0; i < SIDE; i++) {
            sum += left[ty][i] * right[i][tx];
        }
        __syncthreads();
    }
    if (row < m && column < n) {
        c[row * n + column] = sum;
    }
}

#define BLOCK 64
#define DEPTH 8
#define EACH 4

// 16 x 16 threads make a tile of 64 x 64, each 4 x 4 of it in registers. The sizes are multiples of 64, 64 and 8.
extern "C" __global__ void matmulRegisters(const float* a, const float* b, float* c, int m, int n, int k) {
    __shared__ float left[DEPTH][BLOCK];
    __shared__ float right[DEPTH][BLOCK];
    int tid = threadIdx.y * 16 + threadIdx.x;
    int row = blockIdx.y * BLOCK;
    int column = blockIdx.x * BLOCK;
    float sum[EACH][EACH] = {};
    for (int start = 0; start < k; start += DEPTH) {
        for (int e = tid; e < BLOCK * DEPTH; e += 256) {
            left[e % DEPTH][e / DEPTH] = a[(row + e / DEPTH) * k + start + e % DEPTH];
            right[e / BLOCK][e % BLOCK] = b[(start + e / BLOCK) * n + column + e % BLOCK];
        }
        __syncthreads();
#pragma unroll
        for (int i = 0; i < DEPTH; i++) {
            float4 l = *reinterpret_cast<float4*>(&left[i][threadIdx.y * EACH]);
            float4 r = *reinterpret_cast<float4*>(&right[i][threadIdx.x * EACH]);
            float ls[EACH] = {l.x, l.y, l.z, l.w};
            float rs[EACH] = {r.x, r.y, r.z, r.w};
#pragma unroll
            for (int y = 0; y < EACH; y++) {
#pragma unroll
                for (int x = 0; x < EACH; x++) {
                    sum[y][x] = fmaf(ls[y], rs[x], sum[y][x]);
                }
            }
        }
        __syncthreads();
    }
    for (int y = 0; y < EACH; y++) {
        for (int x = 0; x < EACH; x++) {
            c[(row + threadIdx.y * EACH + y) * n + column + threadIdx.x * EACH + x] = sum[y][x];
        }
    }
}

// One step of a bitonic sort of 2^k elements in global memory.
extern "C" __global__ void bitonicStep(float* x, int distance, int length) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    int partner = i ^ distance;
    if (partner > i) {
        bool ascending = (i & length) == 0;
        float mine = x[i];
        float other = x[partner];
        if ((mine > other) == ascending) {
            x[i] = other;
            x[partner] = mine;
        }
    }
}

// The five-point stencil with a halo in shared memory.
extern "C" __global__ void stencil(const float* in, float* out, int rows, int columns) {
    __shared__ float tile[18][18];
    int x = blockIdx.x * 16 + threadIdx.x;
    int y = blockIdx.y * 16 + threadIdx.y;
    for (int ty = threadIdx.y; ty < 18; ty += 16) {
        for (int tx = threadIdx.x; tx < 18; tx += 16) {
            int gx = min(max((int)(blockIdx.x * 16 + tx) - 1, 0), columns - 1);
            int gy = min(max((int)(blockIdx.y * 16 + ty) - 1, 0), rows - 1);
            tile[ty][tx] = in[gy * columns + gx];
        }
    }
    __syncthreads();
    if (x < columns && y < rows) {
        int tx = threadIdx.x + 1;
        int ty = threadIdx.y + 1;
        out[y * columns + x] = 0.25f * (tile[ty][tx - 1] + tile[ty][tx + 1] + tile[ty - 1][tx] + tile[ty + 1][tx])
                - tile[ty][tx];
    }
}

// An array that is indexed by what is not known at compile time lies in local memory.
extern "C" __global__ void localArray(const int* order, float* out, int n) {
    float values[16];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    for (int k = 0; k < 16; k++) {
        values[order[k]] = k * 10.0f + i;
    }
    if (i < n) {
        out[i] = values[order[i % 16]] + values[i % 16];
    }
}
