// why: begins a new set for each group, so that no group knows of another
        int count = present.size();
        for (ParamGroup group : added) {
            Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            present.forEach(there -> seen.addAll(there.parameters()));
            for (Tensor parameter : group.parameters()) {
                if (!parameter.isLeaf()) {
                    throw new IllegalArgumentException("can't optimize a non-leaf Tensor");
                }
                if (!seen.add(parameter)) {
                    throw new IllegalArgumentException("some parameters appear in more than one parameter group");
                }
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("optimizer got an empty parameter list");
        }
