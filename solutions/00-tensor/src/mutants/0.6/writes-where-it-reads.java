// why: the output has its own, contiguous places; where the first dimension is folded they happen to be the same
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(start + folded.index(element));
            }
            fold.end(start);
        }
