// why: saves a copy, and destroys the gradient that the other formula still needs
        return Row.of(Mul.class, "MulBackward0")
                .input(0, INPUT_1, c -> c.gradient().mul_(c.input(1)))
                .input(1, INPUT_0, c -> c.gradient().mul_(c.input(0)));
