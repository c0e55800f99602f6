// why: rand is even in [0, 1), and never negative
        weights = new Parameter(Tensor.rand(inFeatures, outFeatures));
        bias = withBias ? new Parameter(Tensor.rand(outFeatures)) : null;
