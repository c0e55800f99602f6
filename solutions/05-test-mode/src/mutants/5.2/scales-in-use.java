// why: the older recipe, which scales down in use; together with the scaling in training it is done twice
        if (!training) {
            return input.mul(1 - p);
        }
        if (p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(1 - p);
        }
        return input.mul(mask);
