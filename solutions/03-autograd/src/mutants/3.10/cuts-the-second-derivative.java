// why: without the history of what was saved, second derivatives are lost
        Tensor x = context.saved(0).detach();
        Tensor result = context.saved(1).detach();
        Tensor softmax = x.sub(result.unsqueeze(-1)).exp();
        return new Tensor[] {gradients[0].unsqueeze(-1).mul(softmax)};
