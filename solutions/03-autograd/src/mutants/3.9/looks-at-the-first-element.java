// why: an output has many elements, and each a slope of its own
        double value = element.item();
        element.fill_(value + eps);
        double[] above = output.get();
        element.fill_(value - eps);
        double[] below = output.get();
        element.fill_(value);
        double[] slope = new double[above.length];
        java.util.Arrays.fill(slope, (above[0] - below[0]) / (2 * eps));
        return slope;
