// why: an exception jumps over the line; finally is not jumped over
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            model.eval();
            Tensor output = model.call(input);
            modes.restore();
            return output;
        }
