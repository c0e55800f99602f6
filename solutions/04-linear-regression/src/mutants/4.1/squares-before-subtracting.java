// why: p^2 - y^2 is not (p - y)^2
        Tensor squares = inputs[0].mul(inputs[0]).sub(inputs[1].mul(inputs[1]));
        return new Tensor[] {reduction.of(squares)};
