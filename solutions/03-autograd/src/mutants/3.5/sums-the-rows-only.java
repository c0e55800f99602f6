// why: made for the bias of a layer; other inputs are stretched along other dimensions
        return gradient.rank() == shape.rank() ? gradient : gradient.sum(0);
