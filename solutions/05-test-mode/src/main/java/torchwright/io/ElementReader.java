package torchwright.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Reads a tensor's elements from bytes, bit for bit: also the many kinds of NaN keep theirs. */
final class ElementReader {
    private static final int CHUNK = 1 << 16;

    private final ByteSource source;
    private final ByteBuffer chunk;
    private final CpuStorage target;

    private ElementReader(ByteSource source, ByteOrder order, CpuStorage target) {
        this.source = source;
        this.target = target;
        long bytes = Math.min(target.bytes(), CHUNK);
        this.chunk = ByteBuffer.allocate((int) bytes).order(order);
    }

    /**
     * Reads a tensor. Memory is set aside only after it is certain that there are enough bytes.
     *
     * @param source where the elements stand in row-major order
     * @param dtype  their type
     * @param shape  the sizes
     * @param order  which byte of an element comes first
     * @return a new contiguous tensor on the CPU
     * @throws FileFormatException if there are too few bytes, more elements than a Java array can hold, or a truth
     *     value that is neither 0 nor 1
     * @throws IOException         if the bytes cannot be read
     */
    static Tensor read(ByteSource source, DType dtype, Shape shape, ByteOrder order) throws IOException {
        if (shape.numel() > Integer.MAX_VALUE) {
            throw new FileFormatException(
                    source.offset(),
                    "a tensor of shape " + shape.brackets() + " has " + shape.numel()
                            + " elements, but a Java array holds " + Integer.MAX_VALUE);
        }
        source.require(shape.numel() * dtype.itemSize());
        Tensor tensor = Tensor.empty(shape, dtype, Device.CPU);
        new ElementReader(source, order, (CpuStorage) tensor.storage()).fill();
        return tensor;
    }

    private void fill() throws IOException {
        int itemSize = target.dtype().itemSize();
        int most = chunk.capacity() / itemSize;
        for (int done = 0; done < target.length(); ) {
            int count = Math.min(most, target.length() - done);
            source.fill(chunk.array(), count * itemSize);
            chunk.clear();
            decode(done, count);
            done += count;
        }
    }

    private void decode(int at, int count) throws FileFormatException {
        switch (target.dtype()) {
            case BOOL -> truths(at, count);
            case INT64 -> chunk.asLongBuffer().get(target.longs(), at, count);
            case FLOAT16, BFLOAT16 -> chunk.asShortBuffer().get(target.halves(), at, count);
            case FLOAT32 -> chunk.asFloatBuffer().get(target.floats(), at, count);
            case FLOAT64 -> chunk.asDoubleBuffer().get(target.doubles(), at, count);
        }
    }

    private void truths(int at, int count) throws FileFormatException {
        for (int i = 0; i < count; i++) {
            int value = chunk.get(i);
            if (value != 0 && value != 1) {
                throw new FileFormatException(
                        source.offset() - count + i, "a truth value is 0 or 1, but this byte is " + (value & 0xff));
            }
            target.booleans()[at + i] = value == 1;
        }
    }
}
