// why: a scope that is not closed never ends
        TrainingModes modes = TrainingModes.of(model);
        try {
            new NoGrad();
            model.eval();
            return model.call(input);
        } finally {
            modes.restore();
        }
