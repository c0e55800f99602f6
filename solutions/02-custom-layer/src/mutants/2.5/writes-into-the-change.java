// why: a hook, or backward, may still need what the body made
        Tensor change = body.call(input);
        if (!change.shape().equals(input.shape())) {
            throw shapesDiffer(input, change);
        }
        return change.add_(input);
