// why: detach is not needed on the way back, and leaves a slope that has no slope
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position())).detach();
        double factor = c.op().reduction() == Reduction.MEAN ? 2.0 / difference.numel() : 2.0;
        return difference.mul(factor).mul(c.gradient());
