// why: every result is made of the elements of the first
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(folded.index(element));
            }
            fold.end(result++);
        }
