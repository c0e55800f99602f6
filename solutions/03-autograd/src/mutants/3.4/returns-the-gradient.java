// why: has the shape of the view, not of the tensor
        return gradient;
