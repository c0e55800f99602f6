// why: a row is as far from the next as the row is long: the inner size counts, not the outer
        int[] strides = new int[target.rank()];
        int next = target.rank() - 1;
        long elementsInRun = 1;
        long elementsCut = 1;
        int pace = layout.rank() == 0 ? 1 : layout.stride(layout.rank() - 1);
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            elementsInRun *= layout.size(dim);
            boolean runEnds = dim == 0
                    || layout.size(dim - 1) != 1
                            && layout.stride(dim - 1) != layout.size(dim - 1) * (long) layout.stride(dim);
            if (!runEnds) {
                continue;
            }
            while (next >= 0 && (elementsCut < elementsInRun || target.size(next) == 1)) {
                strides[next] = (int) (elementsCut * pace);
                elementsCut *= target.size(next);
                next--;
            }
            if (elementsCut != elementsInRun) {
                return null;
            }
            if (dim > 0) {
                pace = layout.stride(dim - 1);
                elementsInRun = 1;
                elementsCut = 1;
            }
        }
        for (; next >= 0; next--) {
            strides[next] = pace;
        }
        return strides;
