// why: recording may have been off before, and an exception jumps over the line
        TrainingModes modes = TrainingModes.of(model);
        try {
            torchwright.tensor.GradMode.setEnabled(false);
            model.eval();
            Tensor output = model.call(input);
            torchwright.tensor.GradMode.setEnabled(true);
            return output;
        } finally {
            modes.restore();
        }
