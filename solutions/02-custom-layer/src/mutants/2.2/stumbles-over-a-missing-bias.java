// why: the bias is optional
        return input.matmul(weights).add(bias);
