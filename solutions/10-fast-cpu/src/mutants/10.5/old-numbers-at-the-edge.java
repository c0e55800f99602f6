// why: what an earlier block left in the panel is multiplied as if it belonged to this one
        for (int k = 0; k < part.rows(); k++) {
            int target = from + k * COLUMNS;
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.at(k, j)];
            }
        }
