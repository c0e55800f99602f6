// why: notes that it happened, not how often
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][predicted[i]] = 1;
        }
