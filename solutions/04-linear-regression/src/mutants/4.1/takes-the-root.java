// why: the root of the mean has the unit of y, and is another measure, RMSE
        Tensor difference = inputs[0].sub(inputs[1]);
        return new Tensor[] {reduction.of(difference.mul(difference)).sqrt()};
