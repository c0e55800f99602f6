// why: every element that follows is measured at another place
        double value = element.item();
        element.fill_(value + eps);
        double[] above = output.get();
        element.fill_(value - eps);
        double[] below = output.get();
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2 * eps);
        }
        return slope;
