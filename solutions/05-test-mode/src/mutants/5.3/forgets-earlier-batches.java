// why: counts each batch from 0; what was there before belongs to the table too
        for (long[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][predicted[i]]++;
        }
