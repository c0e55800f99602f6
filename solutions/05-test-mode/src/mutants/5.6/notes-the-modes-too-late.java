// why: after eval all modules are in eval mode, and that is what comes back
        model.eval();
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            return model.call(input);
        } finally {
            modes.restore();
        }
