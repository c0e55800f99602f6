// why: as torch did until version 2: a parameter that receives nothing would still be stepped
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (parameter.grad() != null) {
                    parameter.setGrad(parameter.grad().detach().zero_());
                }
            }
        }
