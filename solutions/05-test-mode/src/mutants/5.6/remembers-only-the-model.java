// why: the modules inside may be in other modes than the model itself
        boolean training = model.isTraining();
        try (var scope = new NoGrad()) {
            model.eval();
            return model.call(input);
        } finally {
            model.train(training);
        }
