// why: the classic: after the first assignment the old value is gone
        int[] sizes = shape.sizes();
        int[] swapped = strides.clone();
        sizes[first] = sizes[second];
        sizes[second] = sizes[first];
        swapped[first] = swapped[second];
        swapped[second] = swapped[first];
        return new Layout(Shape.of(sizes), swapped, offset);
