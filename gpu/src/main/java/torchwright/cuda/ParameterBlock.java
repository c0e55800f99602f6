package torchwright.cuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * The parameters of a launch, laid out as a kernel reads them: each at a multiple of its size, in one direct buffer, so
 * that a driver hands over one address instead of one a parameter.
 *
 * <pre>{@code
 * new ParameterBlock().pointer(a).pointer(b).pointer(c).value(n)
 * }</pre>
 *
 * <p>A block can be used for many launches: {@link #clear()} empties it. It is not safe for use by two threads.
 */
public final class ParameterBlock {
    /** How many bytes of parameters a kernel of PTX below 8.1 may have. */
    public static final int MAX_BYTES = 4096;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int[] offsets = new int[16];
    private int count;

    /** An empty block. */
    public ParameterBlock() {}

    /**
     * Adds an address of the device.
     *
     * @param address as {@link CudaDriver#allocate} gave it, or within
     * @return this block
     */
    public ParameterBlock pointer(long address) {
        return value(address);
    }

    /**
     * Adds a 32-bit integer.
     *
     * @param value an {@code int} or {@code unsigned int} of the kernel
     * @return this block
     */
    public ParameterBlock value(int value) {
        reserve(4, 4);
        buffer.putInt(value);
        return this;
    }

    /**
     * Adds a 64-bit integer.
     *
     * @param value a {@code long long} of the kernel
     * @return this block
     */
    public ParameterBlock value(long value) {
        reserve(8, 8);
        buffer.putLong(value);
        return this;
    }

    /**
     * Adds a float.
     *
     * @param value a {@code float} of the kernel
     * @return this block
     */
    public ParameterBlock value(float value) {
        reserve(4, 4);
        buffer.putFloat(value);
        return this;
    }

    /**
     * Adds a double.
     *
     * @param value a {@code double} of the kernel
     * @return this block
     */
    public ParameterBlock value(double value) {
        reserve(8, 8);
        buffer.putDouble(value);
        return this;
    }

    /**
     * Adds a struct of 32-bit integers.
     *
     * @param values its members in order
     * @return this block
     */
    public ParameterBlock struct(int... values) {
        reserve(4, 4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return this;
    }

    /**
     * Empties the block.
     *
     * @return this block
     */
    public ParameterBlock clear() {
        buffer.clear();
        count = 0;
        return this;
    }

    /** {@return how many parameters it has} */
    public int count() {
        return count;
    }

    /**
     * {@return where a parameter begins, in bytes}
     *
     * @param parameter its position, from 0
     */
    public int offset(int parameter) {
        return offsets[Objects.checkIndex(parameter, count)];
    }

    /** {@return the bytes of all parameters: a view from 0 to their end, direct, little-endian} */
    public ByteBuffer bytes() {
        return buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }

    private void reserve(int alignment, int bytes) {
        int start = (buffer.position() + alignment - 1) / alignment * alignment;
        if (start + bytes > MAX_BYTES) {
            throw new IllegalArgumentException("a launch takes at most " + MAX_BYTES + " bytes of parameters, but got "
                    + (start + bytes) + "\nPass a pointer to what is larger.");
        }
        while (buffer.position() < start) {
            buffer.put((byte) 0);
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        offsets[count++] = start;
    }
}
