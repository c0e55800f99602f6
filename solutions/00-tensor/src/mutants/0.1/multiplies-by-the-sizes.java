// why: takes the size of a dimension for the distance between its neighbours
        int position = offset;
        for (int dim = 0; dim < indices.length; dim++) {
            position += indices[dim] * shape.size(dim);
        }
        return position;
