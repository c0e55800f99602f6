// why: then the bias is multiplied by the inputs
        return bias == null ? input.matmul(weights) : input.matmul(weights.add(bias));
