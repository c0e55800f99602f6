// why: torch's own Linear transposes; these weights lie the other way
        Tensor output = input.matmul(weights.t());
        return bias == null ? output : output.add(bias);
