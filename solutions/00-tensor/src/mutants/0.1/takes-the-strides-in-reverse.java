// why: pairs the first index with the last stride
        int position = offset;
        for (int dim = 0; dim < indices.length; dim++) {
            position += indices[dim] * strides[strides.length - 1 - dim];
        }
        return position;
