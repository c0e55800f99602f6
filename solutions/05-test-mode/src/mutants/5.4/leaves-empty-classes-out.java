// why: a class that scores 0 is one of the classes
        ToDoubleFunction<ClassCounts> scored = counts -> {
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
            case MACRO -> new double[] {classes.stream().filter(c -> c.actual() + c.predicted() > 0).mapToDouble(scored).average().orElse(0)};
            case WEIGHTED -> new double[] {
                classes.stream().mapToDouble(c -> scored.applyAsDouble(c) * c.actual()).sum() / total.actual()
            };
        };
