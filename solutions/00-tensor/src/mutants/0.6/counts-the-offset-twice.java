// why: index() has added the offset already; invisible while it is 0
        int result = 0;
        for (int[] row : new RowMajorIndices(kept.shape())) {
            int start = kept.index(row);
            fold.begin();
            for (int[] element : new RowMajorIndices(folded.shape())) {
                fold.add(kept.offset() + start + folded.index(element));
            }
            fold.end(result++);
        }
