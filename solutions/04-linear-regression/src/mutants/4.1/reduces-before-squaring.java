// why: squares the mean of the differences, in which errors have cancelled
        Tensor reduced = reduction.of(inputs[0].sub(inputs[1]));
        return new Tensor[] {reduced.mul(reduced)};
