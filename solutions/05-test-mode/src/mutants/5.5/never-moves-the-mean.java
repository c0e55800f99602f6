// why: the spread around 0 is not the spread around the mean
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = actual[i] - mean;
            spread += distance * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
