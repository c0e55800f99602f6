// why: forgets whose gradient is asked for: the target is pulled away from the prediction
        Tensor difference = c.input(0).sub(c.input(1));
        double factor = c.op().reduction() == Reduction.MEAN ? 2.0 / difference.numel() : 2.0;
        return difference.mul(factor).mul(c.gradient());
