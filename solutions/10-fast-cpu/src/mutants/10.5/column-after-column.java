// why: a panel holds its rows one after another, not its columns
        for (int k = 0; k < part.rows(); k++) {
            for (int j = 0; j < width; j++) {
                panel[from + j * part.rows() + k] = j < part.columns() ? part.elements()[part.at(k, j)] : 0;
            }
        }
