// why: target minus prediction; a step against this slope climbs
        Tensor difference = c.input(1 - c.position()).sub(c.input(c.position()));
        double factor = c.op().reduction() == Reduction.MEAN ? 2.0 / difference.numel() : 2.0;
        return difference.mul(factor).mul(c.gradient());
