package torchwright.tensor.op;

import torchwright.tensor.Shape;

/** The checks that the products of matrices share. */
final class MatrixShapes {
    private MatrixShapes() {}

    /** Demands as many columns of the first matrix as the second has rows. */
    static void checkInner(Shape a, Shape b) {
        if (a.size(1) != b.size(0)) {
            throw new IllegalArgumentException("mat1 and mat2 shapes cannot be multiplied (" + a.times() + " and "
                    + b.times() + ")\nThe columns of the first must be as many as the rows of the second: "
                    + a.size(1) + " is not " + b.size(0) + ".");
        }
    }

    /** The refusal to multiply truth values, with torch's name of the missing kernel. */
    static UnsupportedOperationException noKernelForBool(String kernel) {
        return new UnsupportedOperationException(
                "\"" + kernel + "\" not implemented for 'Bool'\nConvert the truth values to numbers with to(dtype).");
    }
}
