package torchwright.cuda.memory;

import java.nio.ByteBuffer;
import torchwright.tensor.cpu.CpuStorage;

/** Elements of the CPU's storages as bytes of a buffer: as the device has them, a bool in one byte. */
final class HostElements {
    private HostElements() {}

    /** Writes elements from the buffer's position on, which moves behind them. */
    static void write(CpuStorage source, int from, int count, ByteBuffer buffer) {
        int end = buffer.position() + count * source.dtype().itemSize();
        switch (source.dtype()) {
            case BOOL -> {
                boolean[] values = source.booleans();
                for (int i = 0; i < count; i++) {
                    buffer.put((byte) (values[from + i] ? 1 : 0));
                }
            }
            case INT64 -> buffer.asLongBuffer().put(source.longs(), from, count);
            case FLOAT16, BFLOAT16 -> buffer.asShortBuffer().put(source.halves(), from, count);
            case FLOAT32 -> buffer.asFloatBuffer().put(source.floats(), from, count);
            case FLOAT64 -> buffer.asDoubleBuffer().put(source.doubles(), from, count);
        }
        buffer.position(end);
    }

    /** Reads elements from the buffer's position on, which moves behind them. */
    static void read(ByteBuffer buffer, CpuStorage target, int to, int count) {
        int end = buffer.position() + count * target.dtype().itemSize();
        switch (target.dtype()) {
            case BOOL -> {
                boolean[] values = target.booleans();
                for (int i = 0; i < count; i++) {
                    values[to + i] = buffer.get() != 0;
                }
            }
            case INT64 -> buffer.asLongBuffer().get(target.longs(), to, count);
            case FLOAT16, BFLOAT16 -> buffer.asShortBuffer().get(target.halves(), to, count);
            case FLOAT32 -> buffer.asFloatBuffer().get(target.floats(), to, count);
            case FLOAT64 -> buffer.asDoubleBuffer().get(target.doubles(), to, count);
        }
        buffer.position(end);
    }
}
