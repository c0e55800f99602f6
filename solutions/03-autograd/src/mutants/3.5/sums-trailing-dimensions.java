// why: aligns the shapes on the left
        int[] repeated = IntStream.range(0, gradient.rank())
                .filter(dim -> dim >= shape.rank() || shape.size(dim) == 1 && gradient.size(dim) != 1)
                .toArray();
        return repeated.length == 0 ? gradient : gradient.sum(repeated, true).view(shape);
