// why: has no sign either, but that is the L1 loss: large errors count no more than their size
        return new Tensor[] {reduction.of(inputs[0].sub(inputs[1]).abs())};
