// why: that is the accuracy; the mistakes are what the table is for
        for (int i = 0; i < actual.length; i++) {
            if (actual[i] == predicted[i]) {
                counts[actual[i]][actual[i]]++;
            }
        }
