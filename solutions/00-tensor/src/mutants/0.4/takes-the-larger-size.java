// why: the larger of 0 and 1 is 1, but a row that is repeated no times is gone
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 1 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 1 : b.size(dimOfB);
            if (sizeOfA != sizeOfB && sizeOfA != 1 && sizeOfB != 1) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
            sizes[dim] = Math.max(sizeOfA, sizeOfB);
        }
        return Shape.of(sizes);
