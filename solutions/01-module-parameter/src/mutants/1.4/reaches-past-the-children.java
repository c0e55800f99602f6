// why: a module that overrides train is not asked
        for (Module module : modules()) {
            module.training = mode;
        }
        return this;
