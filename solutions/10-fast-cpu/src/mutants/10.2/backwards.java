// why: adds the products from the last to the first: another rounding, other bits
        for (int i = 0; i < m; i++) {
            for (int p = k - 1; p >= 0; p--) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += a[i * k + p] * b[p * n + j];
                }
            }
        }
