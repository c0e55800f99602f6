// why: what stays counts as before, so that the sum shrinks by the share that was dropped
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator);
        }
        return input.mul(mask);
