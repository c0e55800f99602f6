// why: one learning rate for all; but groups exist to have their own
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.add_(direction(group, parameter), -paramGroups().get(0).lr());
            }
        }
