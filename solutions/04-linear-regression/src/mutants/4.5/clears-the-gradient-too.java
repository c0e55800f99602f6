// why: step and zeroGrad are two things: others may still want to look at the gradient
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.add_(direction(group, parameter), -group.lr());
                parameter.setGrad(null);
            }
        }
