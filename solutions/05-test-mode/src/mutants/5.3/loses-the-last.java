// why: the last example has the index length - 1
        for (int i = 0; i < actual.length - 1; i++) {
            counts[actual[i]][predicted[i]]++;
        }
