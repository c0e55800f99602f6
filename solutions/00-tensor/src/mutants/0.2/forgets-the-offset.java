// why: a slice, once transposed, begins at the start of the storage again
        int[] sizes = shape.sizes();
        int[] swapped = strides.clone();
        sizes[first] = shape.size(second);
        sizes[second] = shape.size(first);
        swapped[first] = strides[second];
        swapped[second] = strides[first];
        return new Layout(Shape.of(sizes), swapped, 0);
