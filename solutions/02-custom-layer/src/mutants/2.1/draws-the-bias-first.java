// why: with the same seed it is another layer than torch's
        bias = withBias ? new Parameter(Tensor.randn(outFeatures)) : null;
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures));
