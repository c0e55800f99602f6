// why: a parameter that never had a gradient gets one, and takes part in steps
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (setToNone) {
                    parameter.setGrad(null);
                } else if (parameter.grad() != null) {
                    parameter.setGrad(parameter.grad().detach().zero_());
                } else {
                    parameter.setGrad(Tensor.zerosLike(parameter.detach()));
                }
            }
        }
