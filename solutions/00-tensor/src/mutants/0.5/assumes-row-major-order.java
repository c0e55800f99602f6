// why: computes positions from sizes; a transposed matrix is read as if it were not
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.offset() + i * a.columns() + k] * y[b.offset() + k * b.columns() + j];
                }
                z[c.at(i, j)] = sum;
            }
        }
