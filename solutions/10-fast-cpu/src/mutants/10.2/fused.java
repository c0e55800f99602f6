// why: fma rounds once where the three loops round twice: more exact, but not the same bits
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] = Math.fma(a[i * k + p], b[p * n + j], c[i * n + j]);
                }
            }
        }
