package torchwright.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Writes a tensor's elements as bytes, in row-major order, lowest byte first, bit for bit. */
final class ElementWriter {
    private static final int CHUNK = 1 << 16;

    private ElementWriter() {}

    /**
     * Writes the elements that a tensor shows: of a view only its own, of a transposed one in its own order, and a
     * value that is repeated by stride 0 as often as it shows.
     *
     * @param tensor any tensor, on any device
     * @param out    where the bytes go
     * @throws IOException if they cannot be written
     */
    static void write(Tensor tensor, OutputStream out) throws IOException {
        Tensor host = RowMajor.copy(tensor.detach().cpu());
        CpuStorage storage = (CpuStorage) host.storage();
        int from = host.layout().offset();
        int itemSize = host.dtype().itemSize();
        int total = (int) host.numel();
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min((long) total * itemSize, CHUNK))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < total; ) {
            int count = Math.min(chunk.capacity() / itemSize, total - done);
            chunk.clear();
            encode(storage, from + done, count, chunk);
            out.write(chunk.array(), 0, count * itemSize);
            done += count;
        }
    }

    private static void encode(CpuStorage storage, int at, int count, ByteBuffer chunk) {
        switch (storage.dtype()) {
            case BOOL -> {
                for (int i = 0; i < count; i++) {
                    chunk.put((byte) (storage.booleans()[at + i] ? 1 : 0));
                }
            }
            case INT64 -> chunk.asLongBuffer().put(storage.longs(), at, count);
            case FLOAT16, BFLOAT16 -> chunk.asShortBuffer().put(storage.halves(), at, count);
            case FLOAT32 -> chunk.asFloatBuffer().put(storage.floats(), at, count);
            case FLOAT64 -> chunk.asDoubleBuffer().put(storage.doubles(), at, count);
        }
    }
}
