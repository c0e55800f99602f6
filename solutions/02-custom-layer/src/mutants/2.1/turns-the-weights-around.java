// why: torch's own Linear has (out, in); the post's layer has (in, out)
        weights = new Parameter(Tensor.randn(outFeatures, inFeatures));
        bias = withBias ? new Parameter(Tensor.randn(outFeatures)) : null;
