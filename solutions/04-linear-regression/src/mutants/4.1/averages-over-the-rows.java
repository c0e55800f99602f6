// why: divides by the number of examples instead of the number of elements; alike if a row has one number
        Tensor difference = inputs[0].sub(inputs[1]);
        Tensor squares = difference.mul(difference);
        boolean rows = reduction == Reduction.MEAN && squares.rank() > 0;
        return new Tensor[] {rows ? squares.sum().div(squares.size(0)) : reduction.of(squares)};
