// why: weights from 0 to the bound have a mean that is not 0
        double bound = Math.sqrt(3) * kaimingDeviation(tensor.shape(), slope, mode, nonlinearity);
        return uniform_(tensor, 0, bound);
