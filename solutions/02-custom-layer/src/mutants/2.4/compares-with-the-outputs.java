// why: the weight lies as (out, in)
        if (input.rank() == 0) {
            throw new IllegalArgumentException(
                    "both arguments to linear need to be at least 1D, but they are 0D and 2D");
        }
        if (input.size(-1) != weight.size(0)) {
            throw new IllegalArgumentException("mat1 and mat2 shapes cannot be multiplied ("
                    + Shape.of(rows(input), input.size(-1)).times() + " and " + weight.size(1) + "x" + weight.size(0)
                    + ")\nThe layer takes rows of " + weight.size(1) + "; the input has shape " + input.brackets());
        }
