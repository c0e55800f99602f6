// why: a leaky relu with a steeper slope loses less
        double bound = Math.sqrt(3) * kaimingDeviation(tensor.shape(), 0, mode, nonlinearity);
        return uniform_(tensor, -bound, bound);
