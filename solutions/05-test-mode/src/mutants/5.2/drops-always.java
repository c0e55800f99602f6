// why: forgets to ask whether the model is training
        if (p == 0) {
            return input;
        }
        Tensor mask = Tensor.zerosLike(input);
        if (p < 1) {
            mask.bernoulli_(1 - p, generator).div_(1 - p);
        }
        return input.mul(mask);
