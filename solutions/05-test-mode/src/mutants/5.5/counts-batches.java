// why: the mean moves by a share for every example, not for every batch
        if (actual.length > 0) {
            count++;
        }
        for (int i = 0; i < actual.length; i++) {
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += distance * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
