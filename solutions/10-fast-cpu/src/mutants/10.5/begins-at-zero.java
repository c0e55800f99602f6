// why: every panel is written over the first one
        for (int k = 0; k < part.rows(); k++) {
            int target = k * COLUMNS;
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.at(k, j)];
            }
            for (int j = part.columns(); j < width; j++) {
                panel[target + j] = 0;
            }
        }
