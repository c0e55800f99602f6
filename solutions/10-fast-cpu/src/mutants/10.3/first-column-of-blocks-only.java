// why: goes down the rows, but not along the columns
        for (int top = 0; top < k; top += DEPTH) {
            addBlock(a, b, c, m, k, n, top, Math.min(top + DEPTH, k), 0, Math.min(WIDTH, n));
        }
