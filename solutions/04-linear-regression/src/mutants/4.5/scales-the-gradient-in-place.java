// why: the step is right, but the gradient, which is not the optimizer's, is 100 times smaller now
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.sub_(direction(group, parameter).mul_(group.lr()));
            }
        }
