package torchwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Bytes that are read at any place: what a zip archive needs, whose directory stands at its end. */
final class RandomAccessBytes {
    private final SeekableByteChannel channel;
    private final long size;

    /**
     * Wraps a channel.
     *
     * @param channel the bytes; not closed here
     * @throws IOException if its size is not known
     */
    RandomAccessBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** {@return how many bytes there are} */
    long size() {
        return size;
    }

    /**
     * Reads bytes.
     *
     * @param at    the first of them
     * @param count how many
     * @return them all, little-endian; numbers in it are read by their place
     * @throws FileFormatException if they are not all there; no memory has been set aside then
     * @throws IOException         if they cannot be read
     */
    ByteBuffer read(long at, long count) throws IOException {
        if (at + count > size) {
            throw new FileFormatException(at, "expected " + count + " bytes, but the file ends at byte " + size);
        }
        if (count > Integer.MAX_VALUE - Long.BYTES) {
            throw new FileFormatException(at, "the " + count + " bytes from here on do not fit into a Java array");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new FileFormatException(at + bytes.position(), "the file was cut while it was read");
            }
        }
        return bytes.flip();
    }

    /**
     * A part of the bytes as a stream.
     *
     * @param at    the first of them
     * @param count how many
     * @return the stream; it ends after them, or with the file
     */
    InputStream stream(long at, long count) {
        return new InputStream() {
            private long next = at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int most = (int) Math.min(length, at + count - next);
                if (most <= 0) {
                    return length == 0 ? 0 : -1;
                }
                channel.position(next);
                int read = channel.read(ByteBuffer.wrap(target, from, most));
                next += Math.max(read, 0);
                return read;
            }
        };
    }
}
