// why: goes from row to row by the stride, but takes the elements of a row for neighbours
        for (int k = 0; k < part.rows(); k++) {
            int target = from + k * COLUMNS;
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.at(k, 0) + j];
            }
            for (int j = part.columns(); j < width; j++) {
                panel[target + j] = 0;
            }
        }
