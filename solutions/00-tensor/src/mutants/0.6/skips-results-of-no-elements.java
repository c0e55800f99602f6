// why: all of nothing is true: a result without elements must be begun and ended to be written
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            if (folded.shape().numel() == 0) {
                continue;
            }
            int start = kept.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(start + folded.index(element));
            }
            fold.end(result++);
        }
