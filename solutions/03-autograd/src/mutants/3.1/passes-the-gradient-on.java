// why: treats the product as a sum
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_1, c -> c.gradient())
                .input(1, INPUT_0, c -> c.gradient());
