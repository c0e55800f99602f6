// why: exp(result - x) is one over the share
        Tensor x = context.saved(0);
        Tensor result = context.saved(1);
        return new Tensor[] {gradients[0].unsqueeze(-1).mul(result.unsqueeze(-1).sub(x).exp())};
