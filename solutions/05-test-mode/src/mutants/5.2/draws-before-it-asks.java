// why: draws the mask first and throws it away in use, which moves the generator
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator);
        }
        if (!training || p == 0) {
            return input;
        }
        if (p < 1) {
            mask.div_(1 - p);
        }
        return input.mul(mask);
