// why: with weights of zero every input gives the same output
        weights = new Parameter(Tensor.zeros(inFeatures, outFeatures));
        bias = withBias ? new Parameter(Tensor.zeros(outFeatures)) : null;
