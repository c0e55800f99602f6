// why: a part that was frozen wakes up
        try (var scope = new NoGrad()) {
            model.eval();
            return model.call(input);
        } finally {
            model.train();
        }
