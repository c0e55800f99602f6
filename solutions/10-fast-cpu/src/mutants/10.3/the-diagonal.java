// why: counts both on together: only the blocks on the diagonal
        for (int top = 0, left = 0; top < k && left < n; top += DEPTH, left += WIDTH) {
            addBlock(a, b, c, m, k, n, top, Math.min(top + DEPTH, k), left, Math.min(left + WIDTH, n));
        }
