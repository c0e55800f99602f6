// why: it is the spread of the targets that is to be explained
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = predicted[i] - mean;
            mean += distance / count;
            spread += distance * (predicted[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
