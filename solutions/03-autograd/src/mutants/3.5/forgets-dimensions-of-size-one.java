// why: thinks of new leading dimensions only
        int added = gradient.rank() - shape.rank();
        int[] repeated = IntStream.range(0, added).toArray();
        return repeated.length == 0 ? gradient : gradient.sum(repeated, true).view(shape);
