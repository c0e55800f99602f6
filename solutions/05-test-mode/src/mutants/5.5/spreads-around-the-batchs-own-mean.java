// why: the mean of a batch is not that of all targets; sorted data shows it
        double sum = 0;
        for (double y : actual) {
            sum += y;
        }
        double own = sum / actual.length;
        for (int i = 0; i < actual.length; i++) {
            count++;
            spread += (actual[i] - own) * (actual[i] - own);
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
