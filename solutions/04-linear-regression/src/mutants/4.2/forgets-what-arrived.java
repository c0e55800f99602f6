// why: a loss is often the end, where 1 arrives; not if it is weighted or not reduced
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position()));
        double factor = c.op().reduction() == Reduction.MEAN ? 2.0 / difference.numel() : 2.0;
        return difference.mul(factor);
