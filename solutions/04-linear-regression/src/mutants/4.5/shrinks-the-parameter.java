// why: multiplies by 1 - lr * gradient, as for weight decay; a parameter that is 0 never moves
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                parameter.mul_(direction(group, parameter).mul(-group.lr()).add(1));
            }
        }
