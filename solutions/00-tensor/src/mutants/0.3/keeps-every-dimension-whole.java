// why: allows dimensions of size 1 to come and go, but forgets that a run may be cut and joined in any way
        int[] strides = new int[target.rank()];
        int old = layout.rank() - 1;
        for (int dim = target.rank() - 1; dim >= 0; dim--) {
            if (target.size(dim) == 1) {
                continue;
            }
            while (old >= 0 && layout.size(old) == 1) {
                old--;
            }
            if (old < 0 || layout.size(old) != target.size(dim)) {
                return null;
            }
            strides[dim] = layout.stride(old);
            old--;
        }
        return strides;
