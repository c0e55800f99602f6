// why: if the first of a group is a leaf, the others need not be
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        present.forEach(group -> seen.addAll(group.parameters()));
        for (ParamGroup group : added) {
            if (!group.parameters().isEmpty() && !group.parameters().get(0).isLeaf()) {
                throw new IllegalArgumentException("can't optimize a non-leaf Tensor");
            }
            for (Tensor parameter : group.parameters()) {
                if (!seen.add(parameter)) {
                    throw new IllegalArgumentException("some parameters appear in more than one parameter group");
                }
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list");
        }
