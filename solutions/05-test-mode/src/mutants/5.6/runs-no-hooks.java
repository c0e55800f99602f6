// why: forward alone runs no hooks
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            model.eval();
            return model.forward(input);
        } finally {
            modes.restore();
        }
