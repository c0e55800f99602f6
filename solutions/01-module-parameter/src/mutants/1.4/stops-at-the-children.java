// why: the fields of the children are set, those of their children are not
        training = mode;
        for (Module child : children()) {
            child.training = mode;
        }
        return this;
