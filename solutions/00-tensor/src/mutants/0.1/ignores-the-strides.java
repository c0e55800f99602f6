// why: believes that neighbours always stand side by side
        int position = offset;
        for (int dim = 0; dim < indices.length; dim++) {
            position += indices[dim];
        }
        return position;
