// why: multiplies by the strides only, and reads a matrix that was cut out from where the storage begins
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[i * a.rowStride() + k * a.columnStride()] * y[k * b.rowStride() + j * b.columnStride()];
                }
                z[c.at(i, j)] = sum;
            }
        }
