// why: a mean is over all elements, not over the examples; alike if a row has one number
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position()));
        int rows = difference.rank() == 0 ? 1 : difference.size(0);
        double factor = c.op().reduction() == Reduction.MEAN ? 2.0 / rows : 2.0;
        return difference.mul(factor).mul(c.gradient());
