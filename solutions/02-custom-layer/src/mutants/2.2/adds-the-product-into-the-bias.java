// why: the bias is overwritten, or too small to be
        Tensor output = input.matmul(weights);
        return bias == null ? output : bias.detach().add_(output.sum(0));
