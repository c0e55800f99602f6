package torchwright.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torchwright.kit.Todo;

/**
 * The header of a safetensors file: the names, types, sizes and places of its tensors, and some text.
 *
 * <p>A file is 8 bytes of length N (little-endian), N bytes of JSON, and the tensors' bytes:
 *
 * <pre>
 * {"__metadata__": {"author": "..."},
 *  "weight": {"dtype": "F32", "shape": [3, 2], "data_offsets": [0, 24]},
 *  "bias":   {"dtype": "F32", "shape": [3],    "data_offsets": [24, 36]}}
 * </pre>
 *
 * <p>An instance has been validated: it may be believed. Format: the project safetensors, README, section Format.
 *
 * @param tensors  the tensors in the order of their bytes, which they cover without gap or overlap
 * @param metadata the text under {@code __metadata__}; empty if there is none
 * @param size     the bytes of JSON text
 */
public record SafeTensorsHeader(List<TensorEntry> tensors, Map<String, String> metadata, int size) {
    /** The longest header that the format allows, in bytes. */
    public static final int MAX_SIZE = 100_000_000;

    /** The bytes before the header: its length. */
    static final int PREFIX = 8;

    /**
     * Keeps copies.
     *
     * @param tensors  the tensors in the order of their bytes
     * @param metadata the text under {@code __metadata__}
     * @param size     the bytes of JSON text
     */
    public SafeTensorsHeader {
        tensors = List.copyOf(tensors);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** {@return where in the file the tensors' bytes begin} */
    public long dataStart() {
        return PREFIX + (long) size;
    }

    /**
     * Parses and validates a header.
     *
     * @param json     the JSON text, in UTF-8
     * @param dataSize how many bytes the file has behind the header
     * @return a header that fits these bytes exactly
     * @throws FileFormatException if the text is no header, or does not describe these bytes
     */
    public static SafeTensorsHeader parse(byte[] json, long dataSize) throws FileFormatException {
        HeaderParser parsed = HeaderParser.parse(json, PREFIX);
        List<TensorEntry> tensors = new ArrayList<>(parsed.tensors());
        // Empty tensors share their begin with the next one: they come first.
        tensors.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
        validate(tensors, dataSize);
        return new SafeTensorsHeader(tensors, parsed.metadata(), json.length);
    }

    /**
     * Checks where the tensors claim their bytes to be, before any memory is set aside for them.
     *
     * <p>Whoever wrote the file may have written anything. It is believed only if
     *
     * <ul>
     *   <li>the first tensor begins at byte 0, and every other one where the one before it ends: there is no gap, in
     *       which something could hide, and no byte that belongs to two,
     *   <li>none ends before it begins,
     *   <li>each has as many bytes as its shape and type need, {@code type.bytes(size_1 * ... * size_n)}. A product
     *       beyond a long must not wrap around to something small: {@link Math#multiplyExact(long, long)},
     *   <li>the last one ends with the data; without tensors there is no data.
     * </ul>
     *
     * @param tensors  sorted by their begin; among those of equal begin, the empty ones first
     * @param dataSize how many bytes there are
     * @throws FileFormatException from {@link TensorEntry#refused}, for the first tensor that breaks a rule; for bytes
     *     that belong to no tensor, from {@link #uncovered}
     */
    static void validate(List<TensorEntry> tensors, long dataSize) throws FileFormatException {
        // Exercise 5.8: Refuse a file whose tensors do not lie one behind the other, from the first byte of the data to
        // the last.
        // Page: 05-test-mode.html#read-a-checkpoint-safely
        throw new Todo("5.8");
    }

    /**
     * Makes the exception for a file whose data is longer or shorter than its tensors.
     *
     * @param covered  how many bytes the tensors take
     * @param dataSize how many bytes there are
     * @return the exception
     */
    static FileFormatException uncovered(long covered, long dataSize) {
        return new FileFormatException(
                0, "the tensors take " + covered + " bytes, but " + dataSize + " stand behind the header");
    }

    /**
     * Reads the header at the beginning of a file.
     *
     * @param source the file, from its first byte; afterwards at the first byte of the tensors
     * @return the header
     * @throws FileFormatException if there is no valid header
     * @throws IOException         if the file cannot be read
     */
    static SafeTensorsHeader read(ByteSource source) throws IOException {
        if (source.remaining() < PREFIX) {
            throw new FileFormatException(
                    0, "a safetensors file begins with 8 bytes of length, but this has " + source.remaining());
        }
        long length = source.littleEndian(PREFIX);
        if (length < 0 || length > MAX_SIZE) {
            throw new FileFormatException(
                    0, "the header claims " + Long.toUnsignedString(length) + " bytes; the limit is " + MAX_SIZE);
        }
        if (length > source.remaining()) {
            throw new FileFormatException(
                    0, "the header claims " + length + " bytes, but only " + source.remaining() + " follow");
        }
        return parse(source.bytes((int) length), source.remaining());
    }
}
