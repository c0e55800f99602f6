// why: only the last batch is left
        count = 0;
        mean = 0;
        spread = 0;
        residual = 0;
        for (int i = 0; i < actual.length; i++) {
            count++;
            double distance = actual[i] - mean;
            mean += distance / count;
            spread += distance * (actual[i] - mean);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
