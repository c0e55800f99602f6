// why: the caller has said where the numbers come from
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, Generator.defaultGenerator()).div_(1 - p);
        }
        return input.mul(mask);
