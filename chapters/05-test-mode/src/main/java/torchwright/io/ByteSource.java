package torchwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bytes of known number, read once from the first to the last.
 *
 * <p>The number is what keeps hostile files harmless: whoever wants memory for what comes asks {@link #remaining}
 * first, so that no more is set aside than there are bytes to fill it.
 */
final class ByteSource {
    private final InputStream stream;
    private final long size;
    private long offset;

    /**
     * Wraps a stream.
     *
     * @param stream the bytes; not closed here
     * @param size   how many there are
     */
    ByteSource(InputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    /** {@return how many bytes have been read} */
    long offset() {
        return offset;
    }

    /** {@return how many bytes are still to come} */
    long remaining() {
        return size - offset;
    }

    /**
     * Reads bytes.
     *
     * @param count how many
     * @return a new array of that length
     * @throws FileFormatException if there are fewer; no memory has been set aside then
     * @throws IOException         if they cannot be read
     */
    byte[] bytes(int count) throws IOException {
        require(count);
        byte[] bytes = new byte[count];
        fill(bytes, count);
        return bytes;
    }

    /**
     * Reads bytes into the beginning of an array.
     *
     * @param target where they go
     * @param count  how many
     * @throws FileFormatException if there are fewer
     * @throws IOException         if they cannot be read
     */
    void fill(byte[] target, int count) throws IOException {
        require(count);
        int read = stream.readNBytes(target, 0, count);
        offset += read;
        if (read < count) {
            // The file was cut while it was read, or an archive claimed more than it holds.
            throw new FileFormatException(offset, "the bytes end here, but " + size + " were announced");
        }
    }

    /**
     * Reads a whole number, its lowest byte first.
     *
     * @param count how many bytes it has, 1 to 8
     * @return the number; of 8 bytes negative if the highest bit is set
     * @throws IOException if it cannot be read
     */
    long littleEndian(int count) throws IOException {
        byte[] wide = new byte[Long.BYTES];
        fill(wide, count);
        return ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /**
     * Makes sure that bytes are there.
     *
     * @param count how many
     * @throws FileFormatException if there are fewer
     */
    void require(long count) throws FileFormatException {
        if (count > remaining()) {
            throw new FileFormatException(
                    offset, "expected " + count + " more bytes, but the file has only " + remaining());
        }
    }

    /**
     * Makes sure that there is nothing more.
     *
     * @throws FileFormatException if bytes were not read, or the stream has more than announced
     * @throws IOException         if the stream cannot be read
     */
    void end() throws IOException {
        if (remaining() > 0) {
            throw new FileFormatException(offset, remaining() + " bytes follow that belong to nothing");
        }
        if (stream.read() >= 0) {
            throw new FileFormatException(offset, "more bytes follow than were announced");
        }
    }
}
