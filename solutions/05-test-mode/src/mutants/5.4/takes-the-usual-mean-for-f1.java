// why: the mean of precision and recall is high if one of them is; their harmonic mean is not
        ToDoubleFunction<ClassCounts> scored = counts -> {
            if (score == Score.F1) {
                double precision = counts.predicted() == 0 ? 0 : (double) counts.hits() / counts.predicted();
                double recall = counts.actual() == 0 ? 0 : (double) counts.hits() / counts.actual();
                return (precision + recall) / 2;
            }
            double whole =
                    switch (score) {
                        case PRECISION -> counts.predicted();
                        case RECALL -> counts.actual();
                        case F1 -> (counts.predicted() + counts.actual()) / 2.0;
                    };
            return whole == 0 ? 0 : counts.hits() / whole;
        };
        ClassCounts total = ClassCounts.total(classes);
        return switch (average) {
            case NONE -> classes.stream().mapToDouble(scored).toArray();
            case MICRO -> new double[] {scored.applyAsDouble(total)};
            case MACRO -> new double[] {classes.stream().mapToDouble(scored).sum() / classes.size()};
            case WEIGHTED -> new double[] {
                classes.stream().mapToDouble(c -> scored.applyAsDouble(c) * c.actual()).sum() / total.actual()
            };
        };
