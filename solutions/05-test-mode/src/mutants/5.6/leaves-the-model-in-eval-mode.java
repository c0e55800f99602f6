// why: the training goes on without dropout, and nobody notices
        try (var scope = new NoGrad()) {
            model.eval();
            return model.call(input);
        }
