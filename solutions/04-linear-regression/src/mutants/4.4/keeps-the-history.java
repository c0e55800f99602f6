// why: zeros that require a gradient hold the whole graph of the step before
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (setToNone) {
                    parameter.setGrad(null);
                } else if (parameter.grad() != null) {
                    parameter.grad().zero_();
                }
            }
        }
