// why: for matrices the arguments make no difference
        int last = strides.length - 1;
        int[] sizes = shape.sizes();
        int[] swapped = strides.clone();
        sizes[last] = shape.size(last - 1);
        sizes[last - 1] = shape.size(last);
        swapped[last] = strides[last - 1];
        swapped[last - 1] = strides[last];
        return new Layout(Shape.of(sizes), swapped, offset);
