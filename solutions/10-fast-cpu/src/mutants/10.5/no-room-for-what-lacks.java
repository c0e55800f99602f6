// why: packs the rows as narrow as they are, so that the next row begins too early
        for (int k = 0; k < part.rows(); k++) {
            int target = from + k * part.columns();
            for (int j = 0; j < part.columns(); j++) {
                panel[target + j] = part.elements()[part.at(k, j)];
            }
            for (int j = part.columns(); j < width; j++) {
                panel[target + j] = 0;
            }
        }
