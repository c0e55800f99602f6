// why: below minus above
        double value = element.item();
        element.fill_(value - eps);
        double[] first = output.get();
        element.fill_(value + eps);
        double[] second = output.get();
        element.fill_(value);
        double[] slope = new double[first.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (first[i] - second[i]) / (2 * eps);
        }
        return slope;
