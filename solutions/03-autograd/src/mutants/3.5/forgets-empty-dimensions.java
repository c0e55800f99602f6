// why: a size of 1 is stretched to 0 too, and then receives a sum of nothing
        int added = gradient.rank() - shape.rank();
        int[] repeated = IntStream.range(0, gradient.rank())
                .filter(dim -> dim < added || shape.size(dim - added) == 1 && gradient.size(dim) > 1)
                .toArray();
        return repeated.length == 0 ? gradient : gradient.sum(repeated, true).view(shape);
