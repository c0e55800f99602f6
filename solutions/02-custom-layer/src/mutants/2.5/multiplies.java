// why: a gate is another layer
        Tensor change = body.call(input);
        if (!change.shape().equals(input.shape())) {
            throw shapesDiffer(input, change);
        }
        return input.mul(change);
