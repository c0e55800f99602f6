// why: B times the gradient's transpose has the right numbers, but in the order of the transpose
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.input(1).mm(c.gradient().t()))
                .input(1, INPUT_0, c -> c.gradient().t().mm(c.input(0)));
