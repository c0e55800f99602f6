// why: without a graph, but with dropout: the predictions are random
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            return model.call(input);
        } finally {
            modes.restore();
        }
