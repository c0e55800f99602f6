// why: the sum of the squares minus n times the squared mean is right on paper; far from 0 no digit is left
        double sum = mean * count;
        double squares = spread + mean * sum;
        for (int i = 0; i < actual.length; i++) {
            count++;
            sum += actual[i];
            squares += actual[i] * actual[i];
            double error = actual[i] - predicted[i];
            residual += error * error;
        }
        mean = count == 0 ? 0 : sum / count;
        spread = squares - mean * sum;
