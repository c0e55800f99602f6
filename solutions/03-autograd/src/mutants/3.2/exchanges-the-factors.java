// why: a product of matrices does not commute
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.input(1).t().mm(c.gradient()))
                .input(1, INPUT_0, c -> c.gradient().mm(c.input(0).t()));
