// why: what is right stands in the table too, on the diagonal
        for (int i = 0; i < actual.length; i++) {
            if (actual[i] != predicted[i]) {
                counts[actual[i]][predicted[i]]++;
            }
        }
