// why: many books write one half in front, so that the slope has no 2; torch does not
        Tensor difference = inputs[0].sub(inputs[1]);
        return new Tensor[] {reduction.of(difference.mul(difference).mul(0.5))};
