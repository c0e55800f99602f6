// why: the result is written before it is complete, and as often as there are elements
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(start + folded.index(element));
                fold.end(result);
            }
            result++;
        }
