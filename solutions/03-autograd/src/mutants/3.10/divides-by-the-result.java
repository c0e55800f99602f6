// why: the sum is exp(result); the result is its logarithm
        Tensor x = context.saved(0);
        Tensor result = context.saved(1);
        Tensor share = x.exp().div(result.unsqueeze(-1));
        return new Tensor[] {gradients[0].unsqueeze(-1).mul(share)};
