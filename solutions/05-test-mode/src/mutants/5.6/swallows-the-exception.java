// why: a model that cannot answer has no predictions; whoever asked has to know
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            model.eval();
            return model.call(input);
        } catch (RuntimeException ignored) {
            return input;
        } finally {
            modes.restore();
        }
