package torchwright.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * The header of a {@code .npy} file: the elements' type, their order, and the sizes.
 *
 * <p>A file is {@code \x93NUMPY}, two bytes of version, the length of the text (2 bytes, from version 2 on 4), the text
 * of a Python dictionary, and the elements:
 *
 * <pre>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 2), }</pre>
 *
 * <p>Format: {@code numpy.lib.format}.
 *
 * @param type    the elements' type
 * @param fortran whether the first dimension's neighbours stand side by side, not the last one's
 * @param shape   the sizes
 */
record NpyHeader(NpyType type, boolean fortran, Shape shape) {
    /** numpy itself refuses longer texts: a dictionary of three short members needs no more. */
    static final int MAX_TEXT = 10_000;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int PREFIX = MAGIC.length + 4;
    // numpy leaves room for a growing first size, so that a file can be appended to in place.
    private static final int GROWTH = 21;

    /**
     * Reads a header.
     *
     * @param source the file, from its first byte; afterwards at the first element
     * @return the header, whose elements fill the rest of the file exactly
     * @throws FileFormatException if there is no valid header, or it does not fit the rest of the file
     * @throws IOException         if the file cannot be read
     */
    static NpyHeader read(ByteSource source) throws IOException {
        if (source.remaining() < MAGIC.length + 2 || !Arrays.equals(source.bytes(MAGIC.length), MAGIC)) {
            throw new FileFormatException(0, "a .npy file begins with \\x93NUMPY and two bytes of version");
        }
        long versionAt = source.offset();
        long major = source.littleEndian(1);
        long minor = source.littleEndian(1);
        if (major < 1 || major > 3 || minor != 0) {
            throw new FileFormatException(
                    versionAt, "version " + major + "." + minor + " of the format is not known, only 1.0, 2.0 and 3.0");
        }
        long lengthAt = source.offset();
        long length = source.littleEndian(major == 1 ? Short.BYTES : Integer.BYTES);
        if (length > MAX_TEXT) {
            throw new FileFormatException(
                    lengthAt, "the header claims " + length + " bytes of text; the limit is " + MAX_TEXT);
        }
        long textAt = source.offset();
        NpyHeader header = parse(new PythonLiteral(source.bytes((int) length), textAt), textAt);
        long needed = Math.multiplyExact(
                header.shape.numel(), (long) header.type.dtype().itemSize());
        if (needed != source.remaining()) {
            throw new FileFormatException(
                    source.offset(),
                    "a shape of " + header.shape.brackets() + " and " + header.type.dtype() + " need " + needed
                            + " bytes, but " + source.remaining() + " follow");
        }
        return header;
    }

    private static NpyHeader parse(PythonLiteral text, long origin) throws FileFormatException {
        NpyType type = null;
        Boolean fortran = null;
        Shape shape = null;
        Set<String> names = new HashSet<>();
        text.expect('{');
        while (!text.skips('}')) {
            long at = text.offset();
            String name = text.string();
            if (!names.add(name)) {
                throw new FileFormatException(at, "the name " + JsonString.excerpt(name) + " stands here twice");
            }
            text.expect(':');
            long valueAt = text.offset();
            switch (name) {
                case "descr" -> type = type(text, valueAt);
                case "fortran_order" -> fortran = text.truth();
                case "shape" -> shape = shape(text.wholeNumbers(HeaderParser.MAX_RANK), valueAt);
                default ->
                    throw new FileFormatException(
                            at, "a header has descr, fortran_order and shape, but not " + JsonString.excerpt(name));
            }
            if (!text.skips(',')) {
                text.expect('}');
                break;
            }
        }
        text.end();
        if (type == null || fortran == null || shape == null) {
            String missing = type == null ? "descr" : fortran == null ? "fortran_order" : "shape";
            throw new FileFormatException(origin, "the header has no " + missing);
        }
        return new NpyHeader(type, fortran, shape);
    }

    private static NpyType type(PythonLiteral text, long at) throws FileFormatException {
        if (text.skips('[')) {
            throw new FileFormatException(
                    at, "the elements are records of several fields, which this engine does not have");
        }
        return NpyType.parse(text.string(), at);
    }

    private static Shape shape(List<Long> sizes, long at) throws FileFormatException {
        if (sizes.stream().anyMatch(size -> size > Integer.MAX_VALUE)) {
            throw new FileFormatException(
                    at, "the shape is " + sizes + ", but a dimension of this engine ends at " + Integer.MAX_VALUE);
        }
        try {
            Shape shape = Shape.of(sizes.stream().mapToInt(Long::intValue).toArray());
            Math.multiplyExact(shape.numel(), (long) Double.BYTES);
            return shape;
        } catch (IllegalArgumentException | ArithmeticException uncountable) {
            throw new FileFormatException(at, "the elements of the shape " + sizes + " cannot be counted");
        }
    }

    /**
     * The header that {@code numpy.save} writes for a tensor.
     *
     * @param tensor any but bfloat16
     * @return its bytes, in version 1.0; a multiple of 64, so that the elements can be mapped into memory
     * @throws IllegalArgumentException for bfloat16
     */
    static byte[] write(Tensor tensor) {
        int[] sizes = tensor.shape().sizes();
        String tuple = IntStream.of(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                + (sizes.length == 1 ? "," : "");
        StringBuilder text = new StringBuilder("{'descr': '" + NpyType.descr(tensor.dtype())
                + "', 'fortran_order': False, 'shape': (" + tuple + "), }");
        if (sizes.length > 0) {
            text.append(" ".repeat(GROWTH - String.valueOf(sizes[0]).length()));
        }
        int used = PREFIX + text.length() + 1;
        text.append(" ".repeat(ALIGNMENT - used % ALIGNMENT)).append('\n');
        ByteBuffer bytes = ByteBuffer.allocate(PREFIX + text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length());
        return bytes.put(text.toString().getBytes(StandardCharsets.ISO_8859_1)).array();
    }
}
