// why: eval said twice would be train
        training = !training;
        for (Module child : children()) {
            child.train(mode);
        }
        return this;
