// why: the caller may ask for fan_out
        double bound = Math.sqrt(3) * kaimingDeviation(tensor.shape(), slope, FanMode.FAN_IN, nonlinearity);
        return uniform_(tensor, -bound, bound);
