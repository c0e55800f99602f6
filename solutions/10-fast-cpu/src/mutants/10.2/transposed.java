// why: walks along rows of b, but as if they were its columns
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += a[i * k + p] * b[j * k + p];
                }
            }
        }
