// why: errors of both signs cancel out
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += distance * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error;
        }
