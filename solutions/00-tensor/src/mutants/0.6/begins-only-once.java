// why: each result goes on with what the one before it left
        int result = 0;
        fold.begin();
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(start + folded.index(element));
            }
            fold.end(result++);
        }
