// why: reads shapes as one reads words; the bias of 12 meets the 5 rows
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int sizeOfA = dim < a.rank() ? a.size(dim) : 1;
            int sizeOfB = dim < b.rank() ? b.size(dim) : 1;
            if (sizeOfA != sizeOfB && sizeOfA != 1 && sizeOfB != 1) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
            sizes[dim] = sizeOfA == 1 ? sizeOfB : sizeOfA;
        }
        return Shape.of(sizes);
