// why: right numbers, but a factor is held in memory for a constant that wants no gradient
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUTS, c -> c.gradient().mul(c.input(1)))
                .input(1, INPUTS, c -> c.gradient().mul(c.input(0)));
