// why: evenly drawn numbers have a smaller deviation than their bound
        double bound = kaimingDeviation(tensor.shape(), slope, mode, nonlinearity);
        return uniform_(tensor, -bound, bound);
