// why: a frozen parameter is found, but not learned
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures), false);
        bias = withBias ? new Parameter(Tensor.randn(outFeatures), false) : null;
