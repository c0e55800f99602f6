// why: with p = 0 everything stays, but the generator has moved
        if (!training) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(1 - p);
        }
        return input.mul(mask);
