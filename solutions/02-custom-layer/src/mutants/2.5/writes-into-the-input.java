// why: who holds the input sees it change
        Tensor change = body.call(input);
        if (!change.shape().equals(input.shape())) {
            throw shapesDiffer(input, change);
        }
        return input.add_(change);
