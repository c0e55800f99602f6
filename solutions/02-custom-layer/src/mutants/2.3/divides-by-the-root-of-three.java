// why: the wrong way round
        double bound = kaimingDeviation(tensor.shape(), slope, mode, nonlinearity) / Math.sqrt(3);
        return uniform_(tensor, -bound, bound);
