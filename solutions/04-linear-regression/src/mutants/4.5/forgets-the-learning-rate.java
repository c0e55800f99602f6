// why: a step as long as the gradient is steep leaps over the valley
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.sub_(direction(group, parameter));
            }
        }
