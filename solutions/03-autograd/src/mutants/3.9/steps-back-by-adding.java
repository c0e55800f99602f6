// why: adding a step and taking it away rounds twice
        element.add_(eps);
        double[] above = output.get();
        element.sub_(2 * eps);
        double[] below = output.get();
        element.add_(eps);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (2 * eps);
        }
        return slope;
