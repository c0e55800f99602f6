// why: declares the input whose gradient it computes instead of the one that it uses
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_0, c -> c.gradient().mul(c.input(1)))
                .input(1, INPUT_1, c -> c.gradient().mul(c.input(0)));
