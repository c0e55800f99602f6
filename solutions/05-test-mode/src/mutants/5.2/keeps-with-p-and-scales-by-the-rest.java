// why: draws for p and scales for 1 - p
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(p, generator).div_(1 - p);
        }
        return input.mul(mask);
