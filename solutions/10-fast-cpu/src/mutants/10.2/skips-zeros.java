// why: a factor of zero seems to add nothing; but zero times NaN is NaN
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                float factor = a[i * k + p];
                if (factor == 0) {
                    continue;
                }
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += factor * b[p * n + j];
                }
            }
        }
