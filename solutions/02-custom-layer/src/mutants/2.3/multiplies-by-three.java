// why: the variance is a third, the deviation only by its root smaller
        double bound = 3 * kaimingDeviation(tensor.shape(), slope, mode, nonlinearity);
        return uniform_(tensor, -bound, bound);
