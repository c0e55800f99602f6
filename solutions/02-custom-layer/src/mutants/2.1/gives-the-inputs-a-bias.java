// why: the bias is added to the output, so it has its size
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures));
        bias = withBias ? new Parameter(Tensor.randn(inFeatures)) : null;
