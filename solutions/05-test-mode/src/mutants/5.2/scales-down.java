// why: multiplies by 1 - p instead of dividing; what stays has to make up for the rest
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).mul_(1 - p);
        }
        return input.mul(mask);
