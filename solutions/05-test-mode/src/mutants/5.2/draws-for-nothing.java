// why: with p = 1 the result is known, but the generator has moved
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        mask.bernoulli_(1 - p, generator);
        if (p < 1) {
            mask.div_(1 - p);
        }
        return input.mul(mask);
