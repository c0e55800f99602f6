// why: the product is not the end; what arrives is a factor
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_1, c -> c.input(1))
                .input(1, INPUT_0, c -> c.input(0));
