// why: a bias of zeros would be learned
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures));
        bias = new Parameter(withBias ? Tensor.randn(outFeatures) : Tensor.zeros(outFeatures));
