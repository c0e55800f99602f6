// why: the left is right; on the right the transpose belongs to the other side and is left out
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.gradient().mm(c.input(1).t()))
                .input(1, INPUT_0, c -> c.input(0).mm(c.gradient()));
