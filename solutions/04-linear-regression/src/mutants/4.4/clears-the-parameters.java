// why: takes "zero the gradients" for "zero the parameters": all that was learned is gone
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                parameter.detach().zero_();
                parameter.setGrad(null);
            }
        }
