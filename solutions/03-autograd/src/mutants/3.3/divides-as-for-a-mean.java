// why: each term receives the whole gradient, not its share
        return restored(result, op, input).expand(input.sizes()).div(op.dims().count(input));
