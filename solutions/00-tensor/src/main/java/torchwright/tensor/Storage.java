package torchwright.tensor;

/**
 * A block of memory that holds elements of one type in a row; torch's {@code UntypedStorage}.
 *
 * <p>A storage knows no shape. One or many tensors look at it, each through its own {@link Layout}: that is how a
 * transpose, a slice or an expanded view costs nothing and shares its elements. A backend subclasses it for its memory.
 */
public abstract class Storage {
    private final DType dtype;
    private final Device device;
    private final int length;

    /**
     * Describes a block of memory.
     *
     * @param dtype  the elements' type
     * @param device where the block is
     * @param length how many elements it holds
     */
    protected Storage(DType dtype, Device device, int length) {
        this.dtype = dtype;
        this.device = device;
        this.length = length;
    }

    /** {@return the elements' type} */
    public final DType dtype() {
        return dtype;
    }

    /** {@return where the block is} */
    public final Device device() {
        return device;
    }

    /** {@return how many elements the block holds} */
    public final int length() {
        return length;
    }

    /** {@return the size of the block, in bytes} */
    public final long bytes() {
        return (long) length * dtype.itemSize();
    }
}
