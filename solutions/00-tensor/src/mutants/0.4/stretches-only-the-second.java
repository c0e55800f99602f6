// why: a += b may stretch only b; a + b may stretch both
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 1 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 1 : b.size(dimOfB);
            if (sizeOfA != sizeOfB && sizeOfB != 1) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
            sizes[dim] = sizeOfA;
        }
        return Shape.of(sizes);
