// why: without the way around it is just the body
        Tensor change = body.call(input);
        if (!change.shape().equals(input.shape())) {
            throw shapesDiffer(input, change);
        }
        return change;
