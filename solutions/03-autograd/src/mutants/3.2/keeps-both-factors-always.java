// why: right numbers, but weights are held for an input that wants no gradient
        Saves both = INPUT_0.and(INPUT_1);
        return Row.of(Mm.class, "MmBackward0")
                .input(0, both, c -> c.gradient().mm(c.input(1).t()))
                .input(1, both, c -> c.input(0).t().mm(c.gradient()));
