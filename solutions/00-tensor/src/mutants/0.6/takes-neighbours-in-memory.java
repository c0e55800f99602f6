// why: takes the elements of a result to stand side by side; true for the last dimension of a fresh tensor
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            fold.begin();
            for (int i = 0; i < folded.shape().numel(); i++) {
                fold.add(start + i);
            }
            fold.end(result++);
        }
