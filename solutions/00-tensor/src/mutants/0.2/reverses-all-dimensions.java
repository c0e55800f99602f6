// why: numpy's transpose without arguments; the same for matrices only
        int rank = strides.length;
        int[] sizes = new int[rank];
        int[] swapped = new int[rank];
        for (int dim = 0; dim < rank; dim++) {
            sizes[dim] = shape.size(rank - 1 - dim);
            swapped[dim] = strides[rank - 1 - dim];
        }
        return new Layout(Shape.of(sizes), swapped, offset);
