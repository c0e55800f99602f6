// why: in float32 a step of 1e-6 beside a value of 1 is mostly rounding
        float value = (float) element.item();
        element.fill_(value + (float) eps);
        double[] above = output.get();
        element.fill_(value - (float) eps);
        double[] below = output.get();
        element.fill_(value);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2 * eps);
        }
        return slope;
