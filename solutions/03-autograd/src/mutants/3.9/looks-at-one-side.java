// why: the error of a one-sided difference is as large as the step
        double value = element.item();
        double[] here = output.get();
        element.fill_(value + eps);
        double[] above = output.get();
        element.fill_(value);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - here[i]) / eps;
        }
        return slope;
