// why: the module itself stays as it was
        for (Module child : children()) {
            child.train(mode);
        }
        return this;
