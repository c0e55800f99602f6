// why: the argument is not looked at
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures));
        bias = new Parameter(Tensor.randn(outFeatures));
