// why: an empty group does no harm beside one that has a parameter
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        present.forEach(group -> seen.addAll(group.parameters()));
        for (ParamGroup group : added) {
            if (group.parameters().isEmpty()) {
                throw new IllegalArgumentException("optimizer got an empty parameter list");
            }
            for (Tensor parameter : group.parameters()) {
                if (!parameter.isLeaf()) {
                    throw new IllegalArgumentException("can't optimize a non-leaf Tensor");
                }
                if (!seen.add(parameter)) {
                    throw new IllegalArgumentException("some parameters appear in more than one parameter group");
                }
            }
        }
