// why: / 2 * eps divides by 2 and multiplies by the step
        double value = element.item();
        element.fill_(value + eps);
        double[] above = output.get();
        element.fill_(value - eps);
        double[] below = output.get();
        element.fill_(value);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / 2 * eps;
        }
        return slope;
