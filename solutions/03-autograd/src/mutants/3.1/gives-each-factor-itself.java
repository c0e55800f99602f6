// why: d(a * b) is b da, so a receives b; the own value looks natural for the square
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_0, c -> c.gradient().mul(c.input(0)))
                .input(1, INPUT_1, c -> c.gradient().mul(c.input(1)));
