// why: there is no way back to training
        training = training && mode;
        for (Module child : children()) {
            child.train(mode);
        }
        return this;
