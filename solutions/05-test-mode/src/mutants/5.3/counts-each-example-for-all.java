// why: compares every prediction with every target instead of its own
        for (int i = 0; i < actual.length; i++) {
            for (int predictedClass : predicted) {
                counts[actual[i]][predictedClass]++;
            }
        }
