// why: broadcasting aligns on the right, so a gradient of rows is taken for one of columns
        return result.expand(input.sizes());
