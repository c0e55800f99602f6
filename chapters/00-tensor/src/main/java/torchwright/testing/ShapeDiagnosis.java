package torchwright.testing;

import java.util.Arrays;
import torchwright.tensor.Shape;

/** The likely mistake behind a wrong shape. */
final class ShapeDiagnosis {
    private ShapeDiagnosis() {}

    static String message(String what, Shape actual, Shape expected) {
        String suspicion = of(actual, expected);
        return what + " has shape " + actual.brackets() + ", expected " + expected.brackets()
                + (suspicion == null ? "" : "\n" + suspicion);
    }

    /** {@return the likely mistake, in a sentence; null if nothing gives it away} */
    static String of(Shape actual, Shape expected) {
        if (Arrays.equals(sorted(actual), sorted(expected))) {
            return "these are the right sizes in the wrong order: one transpose too many, or one too few";
        }
        if (Arrays.equals(withoutOnes(actual), withoutOnes(expected))) {
            return actual.rank() < expected.rank()
                    ? "a dimension of size 1 is missing: it should be kept (keepdim)"
                    : "there is a dimension of size 1 too many: it should be dropped (keepdim is false)";
        }
        if (actual.rank() > expected.rank() && isSuffix(expected, actual)) {
            return "there are leading dimensions too many: they should be summed away, or never have been added";
        }
        if (actual.rank() < expected.rank() && isSuffix(actual, expected)) {
            return "the leading dimensions are missing: shapes are aligned on the right, a missing size counts as 1";
        }
        return actual.numel() == expected.numel()
                ? "the number of elements is right: only their grouping differs"
                : null;
    }

    private static int[] sorted(Shape shape) {
        return Arrays.stream(shape.sizes()).sorted().toArray();
    }

    private static int[] withoutOnes(Shape shape) {
        return Arrays.stream(shape.sizes()).filter(size -> size != 1).toArray();
    }

    private static boolean isSuffix(Shape end, Shape shape) {
        int from = shape.rank() - end.rank();
        return Arrays.equals(end.sizes(), Arrays.copyOfRange(shape.sizes(), from, shape.rank()));
    }
}
