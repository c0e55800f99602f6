package torchwright.tensor.op;

import torchwright.tensor.DType;

/** The checks that sums and differences share. */
final class Alpha {
    private Alpha() {}

    static DType checked(Number alpha, DType result) {
        boolean whole = !(alpha instanceof Double || alpha instanceof Float);
        if (!result.isFloatingPoint() && !whole) {
            throw new IllegalArgumentException(
                    "For integral input tensors, argument alpha must not be a floating point number.");
        }
        return result;
    }

    static void refuseBool(DType a, DType b) {
        if (a == DType.BOOL && b == DType.BOOL) {
            throw new IllegalArgumentException("Subtraction, the `-` operator, with two bool tensors is not supported."
                    + " Use the `^` or `logical_xor()` operator instead.\nIn Java: a.logicalXor(b).");
        }
        if (a == DType.BOOL || b == DType.BOOL) {
            throw new IllegalArgumentException("Subtraction, the `-` operator, with a bool tensor is not supported. If"
                    + " you are trying to invert a mask, use the `~` or `logical_not()` operator instead."
                    + "\nIn Java: mask.logicalNot().");
        }
    }
}
