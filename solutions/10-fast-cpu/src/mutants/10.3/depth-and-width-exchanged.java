// why: the rows are cut by the width and the columns by the depth: right sums, but blocks that leave gaps
        for (int top = 0; top < k; top += WIDTH) {
            for (int left = 0; left < n; left += DEPTH) {
                addBlock(a, b, c, m, k, n, top, Math.min(top + DEPTH, k), left, Math.min(left + DEPTH, n));
            }
        }
