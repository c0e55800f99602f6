// why: repeating 2 three times also makes 6; but which of the six meets which of the two?
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 1 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 1 : b.size(dimOfB);
            if (sizeOfA == 1 || sizeOfB == 1) {
                sizes[dim] = sizeOfA * sizeOfB;
            } else if (sizeOfB != 0 && sizeOfA % sizeOfB == 0) {
                sizes[dim] = sizeOfA;
            } else if (sizeOfA != 0 && sizeOfB % sizeOfA == 0) {
                sizes[dim] = sizeOfB;
            } else if (sizeOfA != sizeOfB) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
        }
        return Shape.of(sizes);
