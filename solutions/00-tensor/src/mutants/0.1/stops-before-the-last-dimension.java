// why: counts to the last dimension instead of through it
        int position = offset;
        for (int dim = 0; dim < indices.length - 1; dim++) {
            position += indices[dim] * strides[dim];
        }
        return position;
