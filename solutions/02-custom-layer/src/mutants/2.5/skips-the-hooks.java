// why: forward alone does not run them
        Tensor change = body.forward(input);
        if (!change.shape().equals(input.shape())) {
            throw shapesDiffer(input, change);
        }
        return input.add(change);
