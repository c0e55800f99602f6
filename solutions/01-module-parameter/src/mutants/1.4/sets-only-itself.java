// why: the modules inside stay in train mode
        training = mode;
        return this;
