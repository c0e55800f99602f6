package torchwright.cuda.kernel;

import torchwright.tensor.DType;

/** Elements as bits: kernels that only move elements are made for a width, not for a dtype. */
public final class ElementWidth {
    private ElementWidth() {}

    /**
     * {@return the end of a kernel's name, such as {@code bits32}}
     *
     * @param dtype the elements' type
     */
    public static String of(DType dtype) {
        return switch (dtype.itemSize()) {
            case Byte.BYTES -> "bits8";
            case Short.BYTES -> "bits16";
            case Integer.BYTES -> "bits32";
            default -> "bits64";
        };
    }
}
