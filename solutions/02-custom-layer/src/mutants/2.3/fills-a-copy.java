// why: the layer's own weight stays as it was
        double bound = Math.sqrt(3) * kaimingDeviation(tensor.shape(), slope, mode, nonlinearity);
        return uniform_(tensor.clone(), -bound, bound);
