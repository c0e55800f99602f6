// why: a size of 1 that met a 1 was not stretched; summing it gives the right numbers in a new tensor
        int added = gradient.rank() - shape.rank();
        int[] repeated = IntStream.range(0, gradient.rank())
                .filter(dim -> dim < added || shape.size(dim - added) == 1)
                .toArray();
        return repeated.length == 0 ? gradient : gradient.sum(repeated, true).view(shape);
