// why: the last block reaches beyond the matrix
        for (int top = 0; top < k; top += DEPTH) {
            for (int left = 0; left < n; left += WIDTH) {
                addBlock(a, b, c, m, k, n, top, top + DEPTH, left, left + WIDTH);
            }
        }
