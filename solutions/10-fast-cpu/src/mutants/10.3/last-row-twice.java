// why: blocks share a row, whose products are added twice
        for (int top = 0; top < k; top += DEPTH) {
            int bottom = Math.min(top + DEPTH + 1, k);
            for (int left = 0; left < n; left += WIDTH) {
                addBlock(a, b, c, m, k, n, top, bottom, left, Math.min(left + WIDTH, n));
            }
        }
