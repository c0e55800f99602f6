// why: alpha is the factor of what is added
        Tensor output = input.matmul(weights);
        return bias == null ? output : output.add(bias, 2);
