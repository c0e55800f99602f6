// why: return where continue was meant
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (parameter.grad() == null) {
                    return;
                }
                parameter.setGrad(setToNone ? null : parameter.grad().detach().zero_());
            }
        }
