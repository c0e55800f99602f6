// why: divides a sum too, and errors that were never reduced
        Tensor difference = c.input(c.position()).sub(c.input(1 - c.position()));
        return difference.mul(2.0 / difference.numel()).mul(c.gradient());
