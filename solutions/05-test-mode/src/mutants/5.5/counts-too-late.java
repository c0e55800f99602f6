// why: the first target is divided by 0 examples
        for (int i = 0; i < actual.length; i++) {
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += distance * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
            count++;
        }
