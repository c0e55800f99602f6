// What the kernels of a matrix product have in common: its sizes, and which part of it a block makes.
#pragma once

#include "scalar.cuh"

// Of a block, for all kernels of matrix products.
#define THREADS 256

// A batch of products c = a x b. Strides are in elements: how far neighbours along a dimension are apart.
struct Product {
    int batches, rows, columns, depth;
    int a_batch, a_row, a_depth;
    int b_batch, b_depth, b_column;
    int c_batch, c_row, c_column;
    // The bits below.
    int flags;
};

// Neighbours along the depth are side by side in memory; otherwise those along the other dimension.
#define A_ALONG_DEPTH 1
#define B_ALONG_DEPTH 2
// All vectors along the dimension whose neighbours are side by side are aligned.
#define A_VECTORS 4
#define B_VECTORS 8
#define C_VECTORS 16

// One tile of one product of the batch.
struct Tile {
    int batch, row, column;
};

// Blocks take the tiles in bands of eight tile rows, down before across: those that run at the same time then share
// panels of both operands in the cache.
#define BAND 8

__device__ __forceinline__ Tile tile_of_block(const Product& p, unsigned int height, unsigned int width) {
    unsigned int down = (p.rows + height - 1) / height;
    unsigned int across = (p.columns + width - 1) / width;
    // Asked for anew at every call, so that a tile's place takes no registers between calls.
    unsigned int block;
    asm volatile("mov.u32 %0, %%ctaid.x;" : "=r"(block));
    unsigned int batch = block / (down * across);
    unsigned int rest = block - batch * (down * across);
    unsigned int band = rest / (BAND * across);
    unsigned int within = rest - band * (BAND * across);
    unsigned int band_height = min(BAND, down - band * BAND);
    Tile tile;
    tile.batch = batch;
    tile.row = (band * BAND + within % band_height) * height;
    tile.column = within / band_height * width;
    return tile;
}
