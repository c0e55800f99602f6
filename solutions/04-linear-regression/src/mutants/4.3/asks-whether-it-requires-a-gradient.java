// why: a result of parameters requires a gradient too, and a frozen parameter requires none
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        present.forEach(group -> seen.addAll(group.parameters()));
        for (ParamGroup group : added) {
            for (Tensor parameter : group.parameters()) {
                if (!parameter.requiresGrad()) {
                    throw new IllegalArgumentException("can't optimize a non-leaf Tensor");
                }
                if (!seen.add(parameter)) {
                    throw new IllegalArgumentException("some parameters appear in more than one parameter group");
                }
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list");
        }
