// why: stretches everything to the larger size and leaves it to chance what is read
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 1 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 1 : b.size(dimOfB);
            sizes[dim] = sizeOfA == 1 ? sizeOfB : sizeOfA;
        }
        return Shape.of(sizes);
