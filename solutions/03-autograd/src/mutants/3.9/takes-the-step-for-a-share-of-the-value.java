// why: at 0 there is then no step at all, and 0 / 0
        double value = element.item();
        double step = value * eps;
        element.fill_(value + step);
        double[] above = output.get();
        element.fill_(value - step);
        double[] below = output.get();
        element.fill_(value);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2 * step);
        }
        return slope;
