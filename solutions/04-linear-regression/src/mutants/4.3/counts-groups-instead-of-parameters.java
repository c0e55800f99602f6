// why: a layer of plain tensors makes a group too, only that there is nothing in it
        if (present.isEmpty() && added.isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list");
        }
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        present.forEach(group -> seen.addAll(group.parameters()));
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
