// why: return where continue was meant
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() == null) {
                return;
            }
            parameter.add_(direction(group, parameter), -group.lr());
        }
