// why: writes the last product where the sum of all belongs
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] = a[i * k + p] * b[p * n + j];
                }
            }
        }
