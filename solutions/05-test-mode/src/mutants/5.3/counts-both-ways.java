// why: taking a cat for a dog is not taking a dog for a cat
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][predicted[i]]++;
            if (actual[i] != predicted[i]) {
                counts[predicted[i]][actual[i]]++;
            }
        }
