// why: a share of 1 - p stays, so 1 - p divides it
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(p);
        }
        return input.mul(mask);
