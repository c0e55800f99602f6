package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import torchwright.cuda.ParameterBlock;

/**
 * The parameters of a launch as the driver reads them: a table of addresses, one a parameter, and behind it the values
 * that they point to. Both lie in one piece of pinned memory that every launch uses anew; the driver copies the values
 * before a launch returns.
 *
 * <p>Not safe for use by two threads.
 */
final class LaunchBuffer {
    // Note [One buffer a launch]
    // JCuda can build the table itself, of nested Pointer objects: for each launch it then makes native copies of all
    // of them, ten times the work of the launch. Here Java writes the table into memory whose address it knows.

    // The smallest parameter that ParameterBlock lays out has 4 bytes.
    private static final int TABLE_BYTES = ParameterBlock.MAX_BYTES / 4 * Long.BYTES;

    /** How much memory it takes. */
    static final int BYTES = TABLE_BYTES + ParameterBlock.MAX_BYTES;

    private final ByteBuffer buffer;
    private final long values;
    private final Pointer table;

    /**
     * A buffer in given memory.
     *
     * @param memory  {@link #BYTES} of native memory
     * @param address where it lies
     */
    LaunchBuffer(ByteBuffer memory, long address) {
        this.buffer = memory.order(ByteOrder.nativeOrder());
        this.values = address + TABLE_BYTES;
        this.table = new HostPointer(address);
    }

    /** {@return the table of the parameters, which are copied into this buffer} */
    Pointer write(ParameterBlock parameters) {
        for (int i = 0; i < parameters.count(); i++) {
            buffer.putLong(i * Long.BYTES, values + parameters.offset(i));
        }
        ByteBuffer bytes = parameters.bytes();
        buffer.put(TABLE_BYTES, bytes, 0, bytes.remaining());
        return table;
    }

    ByteBuffer memory() {
        return buffer;
    }
}
