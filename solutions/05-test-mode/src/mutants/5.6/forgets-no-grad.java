// why: eval mode does not turn recording off; every prediction keeps a graph alive
        TrainingModes modes = TrainingModes.of(model);
        try {
            model.eval();
            return model.call(input);
        } finally {
            modes.restore();
        }
