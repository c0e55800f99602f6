// why: takes the square for its slope: every slope is positive, so all predictions are pulled down
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position()));
        double factor = c.op().reduction() == Reduction.MEAN ? 1.0 / difference.numel() : 1.0;
        return difference.mul(difference).mul(factor).mul(c.gradient());
