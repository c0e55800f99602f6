// why: without the root the variance shrinks layer by layer
        double bound = Math.sqrt(3) * nonlinearity.gain(slope) / mode.of(Fans.of(tensor.shape()));
        return uniform_(tensor, -bound, bound);
