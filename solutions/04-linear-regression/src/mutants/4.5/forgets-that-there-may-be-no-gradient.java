// why: a parameter that had no part in the loss has none
        for (Tensor parameter : group.parameters()) {
            parameter.add_(direction(group, parameter), -group.lr());
        }
