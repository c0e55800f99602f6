// why: that is view(3, 2), not a transpose: the shape is right, the elements keep their old order
        int[] sizes = shape.sizes();
        sizes[first] = shape.size(second);
        sizes[second] = shape.size(first);
        return contiguous(Shape.of(sizes));
