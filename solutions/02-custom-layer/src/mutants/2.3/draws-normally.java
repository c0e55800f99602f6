// why: that is kaiming_normal_
        return normal_(tensor, 0, kaimingDeviation(tensor.shape(), slope, mode, nonlinearity));
