// why: what is left over at the edges is never multiplied
        for (int top = 0; top + DEPTH <= k; top += DEPTH) {
            for (int left = 0; left + WIDTH <= n; left += WIDTH) {
                addBlock(a, b, c, m, k, n, top, top + DEPTH, left, left + WIDTH);
            }
        }
