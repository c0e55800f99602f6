package torchwright.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the directory of a zip archive, which stands at its end.
 *
 * <p>{@link java.util.zip.ZipFile} would do for honest archives. Here nothing may be ambiguous: two entries of one
 * name, a directory that leaves room for another one, or a name that differs from the one in front of the bytes are
 * refused, because two readers might see different tensors in such an archive. Format: PKWARE's APPNOTE, sections
 * 4.3.12 and 4.3.16.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    // Encrypted, a patch, strongly encrypted.
    private static final int UNREADABLE = 1 | 1 << 5 | 1 << 6;
    private static final int LATEST_VERSION = 63;
    private static final int UTF_8_NAME = 1 << 11;
    private static final long ZIP64 = 0xffffffffL;

    private final ByteBuffer bytes;
    private final long origin;

    private ZipDirectory(ByteBuffer bytes, long origin) {
        this.bytes = bytes;
        this.origin = origin;
    }

    /**
     * Reads the directory.
     *
     * @param file the archive
     * @return its entries in the order of the directory, each name once
     * @throws FileFormatException if there is no valid directory, or it has an entry that is encrypted, or compressed
     *     in another way than by deflation, or of 4 GiB and more
     * @throws IOException         if the file cannot be read
     */
    static List<ZipMember> read(RandomAccessBytes file) throws IOException {
        long tailAt = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT);
        ByteBuffer tail = file.read(tailAt, file.size() - tailAt);
        int end = endRecord(tail);
        if (end < 0) {
            throw new FileFormatException(file.size(), "a zip archive ends with a record that is not here");
        }
        long endAt = tailAt + end;
        int entries = Short.toUnsignedInt(tail.getShort(end + 10));
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        long begin = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (entries == 0xffff || size == ZIP64 || begin == ZIP64) {
            throw new FileFormatException(endAt, "zip64 archives, of 4 GiB or 65535 entries and more, are not read");
        }
        if (tail.getInt(end + 4) != 0 || Short.toUnsignedInt(tail.getShort(end + 8)) != entries) {
            throw new FileFormatException(endAt, "the archive is one part of several");
        }
        if (begin + size != endAt) {
            throw new FileFormatException(
                    endAt,
                    "the directory claims the bytes " + begin + " to " + (begin + size)
                            + ", but must end where its last record begins, at " + endAt);
        }
        if (size < (long) entries * ENTRY_SIZE) {
            throw new FileFormatException(
                    endAt, entries + " entries do not fit into a directory of " + size + " bytes");
        }
        return new ZipDirectory(file.read(begin, size), begin).members(entries);
    }

    /** Searches backwards for the record whose comment reaches to the end of the file. */
    private static int endRecord(ByteBuffer tail) {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END_SIZE) {
                return at;
            }
        }
        return -1;
    }

    private List<ZipMember> members(int count) throws FileFormatException {
        List<ZipMember> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ZipMember member = member();
            if (!names.add(member.name())) {
                throw member.refused("stands in the directory twice");
            }
            members.add(member);
        }
        if (bytes.hasRemaining()) {
            throw new FileFormatException(
                    origin + bytes.position(), bytes.remaining() + " bytes follow the last entry of the directory");
        }
        return members;
    }

    private ZipMember member() throws FileFormatException {
        int at = bytes.position();
        long position = origin + at;
        if (bytes.remaining() < ENTRY_SIZE || bytes.getInt(at) != ENTRY_SIGNATURE) {
            throw new FileFormatException(position, "expected an entry of the zip directory");
        }
        int version = Byte.toUnsignedInt(bytes.get(at + 6));
        int flags = bytes.getShort(at + 8);
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        int nameSize = Short.toUnsignedInt(bytes.getShort(at + 28));
        int rest = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
        bytes.position(at + ENTRY_SIZE);
        if (bytes.remaining() < nameSize + rest) {
            throw new FileFormatException(position, "the entry's name or comment leaves the zip directory");
        }
        ZipMember member = new ZipMember(
                name(nameSize, (flags & UTF_8_NAME) != 0, position),
                method,
                unsigned(at + 16),
                unsigned(at + 20),
                unsigned(at + 24),
                unsigned(at + 42),
                position);
        bytes.position(bytes.position() + rest);
        if ((flags & UNREADABLE) != 0 || version > LATEST_VERSION) {
            throw member.refused("is encrypted, or needs more than version 6.3 of the zip format");
        }
        if (method != ZipMember.STORED && method != ZipMember.DEFLATED) {
            throw member.refused("is compressed by method " + method + "; only 0 (stored) and 8 (deflated) are read");
        }
        if (member.compressedSize() == ZIP64 || member.size() == ZIP64 || member.header() == ZIP64) {
            throw member.refused("has 4 GiB or more, which is not read");
        }
        if (!member.isPossible()) {
            throw member.refused("claims " + member.size() + " bytes, but takes " + member.compressedSize()
                    + ", from which they cannot come");
        }
        return member;
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private String name(int size, boolean utf8, long position) throws FileFormatException {
        ByteBuffer name = bytes.slice(bytes.position(), size);
        bytes.position(bytes.position() + size);
        try {
            return (utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII)
                    .newDecoder()
                    .decode(name)
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new FileFormatException(position, "the entry's name is not " + (utf8 ? "UTF-8" : "ASCII"));
        }
    }
}
