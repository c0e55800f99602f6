// why: adds what was to be subtracted; the gradient points uphill
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.add_(direction(group, parameter), group.lr());
            }
        }
