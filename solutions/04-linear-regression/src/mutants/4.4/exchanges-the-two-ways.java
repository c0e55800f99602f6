// why: takes true for the zeros
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (!setToNone) {
                    parameter.setGrad(null);
                } else if (parameter.grad() != null) {
                    parameter.setGrad(parameter.grad().detach().zero_());
                }
            }
        }
