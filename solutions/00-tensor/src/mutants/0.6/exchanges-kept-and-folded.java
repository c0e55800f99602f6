// why: folds the dimensions that should stay
        int result = 0;
        for (int[] row : new RowMajorIndices(folded.shape())) {
            int start = folded.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(kept.shape())) {
                fold.add(start + kept.index(element));
            }
            fold.end(result++);
        }
