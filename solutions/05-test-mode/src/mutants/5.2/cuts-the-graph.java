// why: the gradient has to go back through the same mask
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(1 - p);
        }
        return input.detach().mul(mask);
