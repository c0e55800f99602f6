// why: the F1 of the mean precision and the mean recall is not the mean of the F1s
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
        if (score == Score.F1 && average == Average.MACRO) {
            double precision = of(Score.PRECISION, classes, Average.MACRO)[0];
            double recall = of(Score.RECALL, classes, Average.MACRO)[0];
            return new double[] {precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)};
        }
        return switch (average) {
            case NONE -> classes.stream().mapToDouble(scored).toArray();
            case MICRO -> new double[] {scored.applyAsDouble(total)};
            case MACRO -> new double[] {classes.stream().mapToDouble(scored).sum() / classes.size()};
            case WEIGHTED -> new double[] {
                classes.stream().mapToDouble(c -> scored.applyAsDouble(c) * c.actual()).sum() / total.actual()
            };
        };
