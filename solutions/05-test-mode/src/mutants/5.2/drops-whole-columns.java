// why: one draw for a column drops the same element of every row
        if (!training || p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input.rank() > 1 ? input.select(0, 0) : input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(1 - p);
        }
        return input.mul(mask);
