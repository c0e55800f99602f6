// why: right as long as the result is fresh and zero
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] += sum;
            }
        }
