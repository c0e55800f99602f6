// why: with keepdim nothing is missing, and a dimension too many is put in
        Tensor restored = result;
        for (int dim : op.dims().list(input.rank())) {
            restored = restored.unsqueeze(dim);
        }
        return restored.expand(input.sizes());
