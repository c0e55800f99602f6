// why: goes the right way, but as far on a plain as on a slope
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.add_(direction(group, parameter).sign(), -group.lr());
            }
        }
