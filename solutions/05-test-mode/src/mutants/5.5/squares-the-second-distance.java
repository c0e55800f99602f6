// why: the first factor is the distance from the mean as it was before
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += (actual[i] - mean) * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
