// why: with p = 1 there is nothing to scale: 0 / 0 is NaN
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        mask.bernoulli_(1 - p, generator).div_(1 - p);
        return input.mul(mask);
