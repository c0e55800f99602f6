// why: takes the block for row-major and without gaps
        for (int k = 0; k < part.rows(); k++) {
            int target = from + k * COLUMNS;
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.offset() + k * part.columns() + j];
            }
            for (int j = part.columns(); j < width; j++) {
                panel[target + j] = 0;
            }
        }
