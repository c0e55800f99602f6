// why: the children are told the default
        training = mode;
        for (Module child : children()) {
            child.train();
        }
        return this;
