// why: fills up to the next row, over columns that have been packed already
        for (int k = 0; k < part.rows(); k++) {
            int target = from + k * COLUMNS;
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.at(k, j)];
            }
            for (int j = part.columns(); j < COLUMNS; j++) {
                panel[target + j] = 0;
            }
        }
