// why: it is multiplied transposed, and the message shows the factors
        if (input.rank() == 0) {
            throw new IllegalArgumentException(
                    "both arguments to linear need to be at least 1D, but they are 0D and 2D");
        }
        if (input.size(-1) != weight.size(1)) {
            throw new IllegalArgumentException("mat1 and mat2 shapes cannot be multiplied ("
                    + Shape.of(rows(input), input.size(-1)).times() + " and " + weight.times()
                    + ")\nThe layer takes rows of " + weight.size(1) + "; the input has shape " + input.brackets());
        }
