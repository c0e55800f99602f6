// why: a sum over no dimensions is not nothing: an empty list stands for all of them
        int added = gradient.rank() - shape.rank();
        int[] repeated = IntStream.range(0, gradient.rank())
                .filter(dim -> dim < added || shape.size(dim - added) == 1 && gradient.size(dim) != 1)
                .toArray();
        return gradient.sum(repeated, true).view(shape);
