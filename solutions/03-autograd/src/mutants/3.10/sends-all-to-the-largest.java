// why: the derivative of the maximum, which this function only resembles
        Tensor x = context.saved(0);
        Tensor largest = x.eq(x.amax(-1, true)).to(x.dtype());
        return new Tensor[] {gradients[0].unsqueeze(-1).mul(largest)};
