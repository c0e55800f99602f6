// why: whoever holds the gradient keeps the old one, and memory is taken twice
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (setToNone) {
                    parameter.setGrad(null);
                } else if (parameter.grad() != null) {
                    parameter.setGrad(Tensor.zerosLike(parameter.grad().detach()));
                }
            }
        }
