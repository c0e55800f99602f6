// why: the graph has been built by the time the result is cut off from it
        TrainingModes modes = TrainingModes.of(model);
        try {
            model.eval();
            return model.call(input).detach();
        } finally {
            modes.restore();
        }
