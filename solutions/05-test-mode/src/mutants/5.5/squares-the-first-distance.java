// why: the mean moves with the target; the second factor is the distance from the new mean
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += distance * distance;
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
