package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** The tensors that the fixtures hold; samples.py has the same in Python. */
final class Samples {
    static final String AWKWARD_NAME = "na\u00efve \"quoted\"\\\n\u65e5\u672c \ud83d\ude00\u0001";

    private static final short[] HALF_BITS = {
        0, (short) 0x8000, 1, 0x3ff, 0x3c00, 0x7bff, 0x7c00, (short) 0xfc00, 0x7e00, (short) 0xfe01, 0x7d55
    };
    private static final int[] FLOAT_BITS = {1, 0x80000000, 0x7f7fffff, 0x7f800000, 0x7fc00001, 0xff800001, 0x3f800000};
    private static final long[] DOUBLE_BITS = {
        1L, 0x7fefffffffffffffL, 0x7ff8000000000123L, 0xfff0000000000001L, 0x3ff0000000000000L
    };

    private Samples() {}

    /** The tensors of the types that numpy has. */
    static Map<String, Tensor> numpy() {
        double[] count = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
        Map<String, Tensor> samples = new LinkedHashMap<>();
        samples.put("truths", Tensor.of(new boolean[][] {{true, false, true}, {false, false, true}}));
        samples.put("longs", Tensor.of(Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE));
        samples.put("halves", halves(DType.FLOAT16));
        samples.put("floats", Tensor.of(count).sub(7).div(8).to(DType.FLOAT32).view(2, 3, 5));
        samples.put("float bits", buffered(ByteBuffer.allocate(28), FLOAT_BITS));
        samples.put("doubles", Tensor.of(count).sub(7).div(3).view(5, 3, 2));
        samples.put("double bits", doubleBits());
        samples.put("scalar", Tensor.of(2.5f));
        samples.put("empty", Tensor.zeros(0, 3));
        return samples;
    }

    /** All of numpy's and bfloat16, and a name that needs care. */
    static Map<String, Tensor> torch() {
        Map<String, Tensor> samples = numpy();
        samples.put("brain halves", halves(DType.BFLOAT16));
        samples.put(AWKWARD_NAME, Tensor.of(1L, 2, 3));
        return samples;
    }

    private static Tensor halves(DType dtype) {
        Tensor tensor = Tensor.empty(Shape.of(HALF_BITS.length), dtype, Device.CPU);
        System.arraycopy(HALF_BITS, 0, ((CpuStorage) tensor.storage()).halves(), 0, HALF_BITS.length);
        return tensor;
    }

    /** Through a buffer, since a signalling NaN may become a quiet one on its way through a float. */
    private static Tensor buffered(ByteBuffer bytes, int[] bits) {
        bytes.asIntBuffer().put(bits);
        float[] floats = new float[bits.length];
        bytes.asFloatBuffer().get(floats);
        return Tensor.sharing(floats);
    }

    private static Tensor doubleBits() {
        ByteBuffer bytes = ByteBuffer.allocate(DOUBLE_BITS.length * Double.BYTES);
        bytes.asLongBuffer().put(DOUBLE_BITS);
        double[] doubles = new double[DOUBLE_BITS.length];
        bytes.asDoubleBuffer().get(doubles);
        return Tensor.sharing(doubles);
    }

    /** The bytes of a tensor's elements: what equality means here, since NaN is not equal to itself. */
    static byte[] bits(Tensor tensor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ElementWriter.write(tensor, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void assertSame(String name, Tensor expected, Tensor found) {
        assertEquals(expected.dtype(), found.dtype(), name);
        assertEquals(expected.shape(), found.shape(), name);
        assertArrayEquals(bits(expected), bits(found), name);
    }

    static void assertSame(Map<String, Tensor> expected, Map<String, Tensor> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, tensor) -> assertSame(name, tensor, found.get(name)));
    }

    /** A tensor that may be used: contiguous, with an element for each index and none besides. */
    static void assertValid(Tensor tensor) {
        assertTrue(tensor.isContiguous());
        assertEquals(tensor.numel(), tensor.storage().length());
        assertEquals(tensor.numel() * tensor.dtype().itemSize(), bits(tensor).length);
    }

    static ByteSource source(byte[] file) {
        return new ByteSource(new ByteArrayInputStream(file), file.length);
    }

    static RandomAccessBytes randomAccess(byte[] file) throws IOException {
        return new RandomAccessBytes(new BytesChannel(file));
    }

    static byte[] fixture(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Path fixture(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), fixture(name));
    }

    /** A file that is an array. */
    private static final class BytesChannel implements SeekableByteChannel {
        private final ByteBuffer bytes;

        BytesChannel(byte[] file) {
            bytes = ByteBuffer.wrap(file);
        }

        @Override
        public int read(ByteBuffer target) {
            int count = Math.min(target.remaining(), bytes.remaining());
            if (count == 0) {
                return target.hasRemaining() ? -1 : 0;
            }
            target.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public long position() {
            return bytes.position();
        }

        @Override
        public SeekableByteChannel position(long position) {
            bytes.position((int) Math.min(position, bytes.limit()));
            return this;
        }

        @Override
        public long size() {
            return bytes.limit();
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
