// why: the sum of one element goes on into the next; the first is right
        float sum = 0;
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] = sum;
            }
        }
