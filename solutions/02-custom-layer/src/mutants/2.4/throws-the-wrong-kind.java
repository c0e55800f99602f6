// why: an input that does not fit is an illegal argument, not a state
        if (input.rank() == 0 || input.size(-1) != weight.size(1)) {
            throw new IllegalStateException("mat1 and mat2 shapes cannot be multiplied (" + input.times() + " and "
                    + weight.size(1) + "x" + weight.size(0) + ")");
        }
