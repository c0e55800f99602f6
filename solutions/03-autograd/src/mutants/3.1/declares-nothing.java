// why: takes the inputs for granted; a row that declares nothing has nothing left on the way back
        return Row.of(Mul.class, "MulBackward0")
                .input(0, NOTHING, c -> c.gradient().mul(c.input(1)))
                .input(1, NOTHING, c -> c.gradient().mul(c.input(0)));
