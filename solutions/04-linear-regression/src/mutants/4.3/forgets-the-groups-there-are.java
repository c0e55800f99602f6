// why: looks at the new groups alone
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ParamGroup group : added) {
            for (Tensor parameter : group.parameters()) {
                if (!parameter.isLeaf()) {
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
