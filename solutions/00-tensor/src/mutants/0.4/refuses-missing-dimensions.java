// why: a missing dimension has no size; it counts as 1, not as 0
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 0 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 0 : b.size(dimOfB);
            if (sizeOfA != sizeOfB && sizeOfA != 1 && sizeOfB != 1) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
            sizes[dim] = sizeOfA == 1 ? sizeOfB : sizeOfA;
        }
        return Shape.of(sizes);
