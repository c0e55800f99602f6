// why: a row is compared with the sums of all rows
        Tensor x = context.saved(0);
        Tensor result = context.saved(1);
        Tensor softmax = x.sub(result.unsqueeze(0)).exp();
        return new Tensor[] {gradients[0].unsqueeze(0).mul(softmax)};
