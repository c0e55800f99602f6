// why: the row is what is true, not what was predicted
        for (int i = 0; i < actual.length; i++) {
            counts[predicted[i]][actual[i]]++;
        }
