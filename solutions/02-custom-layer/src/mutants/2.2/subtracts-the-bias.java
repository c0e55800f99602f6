// why: a sign
        Tensor output = input.matmul(weights);
        return bias == null ? output : output.sub(bias);
