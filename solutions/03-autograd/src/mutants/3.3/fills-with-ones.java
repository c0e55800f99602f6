// why: the derivative of the sum alone, without what arrived
        return Tensor.onesLike(restored(result, op, input).expand(input.sizes()));
