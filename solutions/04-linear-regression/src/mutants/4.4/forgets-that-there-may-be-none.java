// why: before the first backward pass every gradient is null
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (setToNone) {
                    parameter.setGrad(null);
                } else {
                    parameter.setGrad(parameter.grad().detach().zero_());
                }
            }
        }
