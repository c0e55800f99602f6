// why: most optimizers have one group; the others keep their gradients
        for (Tensor parameter : groups.get(0).parameters()) {
            if (setToNone) {
                parameter.setGrad(null);
            } else if (parameter.grad() != null) {
                parameter.setGrad(parameter.grad().detach().zero_());
            }
        }
