// why: right for a plain step; maximize and momentum do nothing
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.add_(parameter.grad(), -group.lr());
            }
        }
