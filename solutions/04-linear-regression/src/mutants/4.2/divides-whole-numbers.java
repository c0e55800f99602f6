// why: 2 / n of whole numbers is 0 as soon as there are three
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position()));
        long factor = c.op().reduction() == Reduction.MEAN ? 2 / difference.numel() : 2;
        return difference.mul(factor).mul(c.gradient());
