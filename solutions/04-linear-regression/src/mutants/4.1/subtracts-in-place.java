// why: the number is right, and the prediction is destroyed
        Tensor difference = inputs[0].detach().sub_(inputs[1]);
        return new Tensor[] {reduction.of(difference.mul(difference))};
