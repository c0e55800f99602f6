package torchwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of one file in a zip archive: inflated, counted, and compared with their checksum at the end.
 *
 * <p>It never gives more bytes than the directory announced, whatever the compressed data would expand to. A fault in
 * them is told by its place among the bytes of this file.
 */
final class ZipContent extends InputStream {
    private static final int HEADER_SIGNATURE = 0x04034b50;
    private static final int HEADER_SIZE = 30;
    private static final int CHUNK = 1 << 13;

    private final ZipMember member;
    private final InputStream compressed;
    private final Inflater inflater;
    private final byte[] chunk = new byte[CHUNK];
    private final CRC32 crc = new CRC32();
    private long given;
    private long taken;

    /**
     * Opens a file in an archive.
     *
     * @param file   the archive
     * @param member the file
     * @param bound  where in the archive the next file begins, or the directory
     * @throws FileFormatException if the archive's own header of the file says something else than the directory, or
     *     its bytes reach into the next file: a small archive of overlapping files unpacks to a huge one
     * @throws IOException         if the archive cannot be read
     */
    ZipContent(RandomAccessBytes file, ZipMember member, long bound) throws IOException {
        this.member = member;
        long at = member.header();
        if (at + HEADER_SIZE > bound) {
            throw member.refused("claims to begin at byte " + at + ", where there is no room for it");
        }
        ByteBuffer header = file.read(at, HEADER_SIZE);
        if (header.getInt(0) != HEADER_SIGNATURE) {
            throw member.refused("claims to begin at byte " + at + ", where no entry begins");
        }
        int nameSize = Short.toUnsignedInt(header.getShort(26));
        byte[] name = file.read(at + HEADER_SIZE, nameSize).array();
        if (!Arrays.equals(name, member.name().getBytes(StandardCharsets.UTF_8))) {
            throw member.refused("has another name at byte " + at + ", "
                    + JsonString.excerpt(new String(name, StandardCharsets.UTF_8)));
        }
        if (header.getShort(8) != member.method()) {
            throw member.refused("is compressed by method " + header.getShort(8) + " at byte " + at);
        }
        long begin = at + HEADER_SIZE + nameSize + Short.toUnsignedInt(header.getShort(28));
        if (begin + member.compressedSize() > bound) {
            throw member.refused("takes " + member.compressedSize() + " bytes from byte " + begin
                    + ", but what follows begins at byte " + bound);
        }
        this.compressed = file.stream(begin, member.compressedSize());
        this.inflater = member.method() == ZipMember.DEFLATED ? new Inflater(true) : null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int most = (int) Math.min(length, member.size() - given);
        int read = most == 0 ? -1 : inflater == null ? stored(target, from, most) : inflated(target, from, most);
        if (read < 0) {
            complete();
            return -1;
        }
        crc.update(target, from, read);
        given += read;
        return read;
    }

    private int stored(byte[] target, int from, int length) throws IOException {
        int read = compressed.read(target, from, length);
        taken += Math.max(read, 0);
        return read;
    }

    private int inflated(byte[] target, int from, int length) throws IOException {
        try {
            int count = 0;
            while (count == 0) {
                count = inflater.inflate(target, from, length);
                if (count == 0 && (inflater.finished() || inflater.needsDictionary() || !fed())) {
                    return -1;
                }
            }
            return count;
        } catch (DataFormatException malformed) {
            throw fault("the deflated bytes are damaged: " + malformed.getMessage());
        }
    }

    /** Gives the inflater more to do, if there is more. */
    private boolean fed() throws IOException {
        int read = inflater.needsInput() ? compressed.read(chunk) : 0;
        if (read <= 0) {
            return false;
        }
        inflater.setInput(chunk, 0, read);
        return true;
    }

    /** Judges the whole once its last byte is out: the length, the end of the compressed data, the checksum. */
    private void complete() throws IOException {
        if (given < member.size()) {
            throw fault("the bytes end here, but " + member.size() + " were announced");
        }
        if (inflater != null) {
            boolean more = inflated(new byte[1], 0, 1) >= 0;
            taken = inflater.getBytesRead();
            if (more || !inflater.finished()) {
                throw fault("the deflated bytes go on, but only " + member.size() + " were announced");
            }
        }
        if (taken != member.compressedSize()) {
            throw fault(
                    "they took " + taken + " bytes of the archive, but " + member.compressedSize() + " were announced");
        }
        if (crc.getValue() != member.crc()) {
            throw fault(String.format(
                    "the bytes are damaged: their checksum is %08x, but %08x was announced",
                    crc.getValue(), member.crc()));
        }
    }

    private FileFormatException fault(String problem) {
        return new FileFormatException(given, problem);
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
