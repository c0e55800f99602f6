// why: thinks of a weight times an input, and the input has no gradient; in a network it often has
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_1, c -> c.gradient().mul(c.input(1)))
                .input(1, INPUT_1, c -> c.gradient().mul(c.input(1)));
