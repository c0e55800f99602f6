// why: the offset belongs to the tensor, not to each of its dimensions; invisible while it is 0
        int position = 0;
        for (int dim = 0; dim < indices.length; dim++) {
            position += offset + indices[dim] * strides[dim];
        }
        return position;
