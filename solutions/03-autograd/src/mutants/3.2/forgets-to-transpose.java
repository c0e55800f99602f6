// why: the element-wise rule, with mm in place of mul
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.gradient().mm(c.input(1)))
                .input(1, INPUT_0, c -> c.input(0).mm(c.gradient()));
