// why: two parameters that begin alike are two parameters
        List<Tensor> seen = new java.util.ArrayList<>();
        present.forEach(group -> seen.addAll(group.parameters()));
        for (ParamGroup group : added) {
            for (Tensor parameter : group.parameters()) {
                if (!parameter.isLeaf()) {
                    throw new IllegalArgumentException("can't optimize a non-leaf Tensor");
                }
                for (Tensor other : seen) {
                    if (other.toString().equals(parameter.toString())) {
                        throw new IllegalArgumentException("some parameters appear in more than one parameter group");
                    }
                }
                seen.add(parameter);
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list");
        }
