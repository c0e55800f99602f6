// why: forgets the copy; every tensor that shares this layout is transposed along with it
        int[] sizes = shape.sizes();
        int[] swapped = strides;
        int stride = swapped[first];
        sizes[first] = shape.size(second);
        sizes[second] = shape.size(first);
        swapped[first] = swapped[second];
        swapped[second] = stride;
        return new Layout(Shape.of(sizes), swapped, offset);
