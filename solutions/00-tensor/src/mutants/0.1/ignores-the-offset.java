// why: takes the first element for the first of the storage, as it is in a fresh tensor, not in a slice
        int position = 0;
        for (int dim = 0; dim < indices.length; dim++) {
            position += indices[dim] * strides[dim];
        }
        return position;
