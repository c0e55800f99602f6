package torchwright.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** .npz files that must be refused: archives that lie. Built by hand, since no library writes them. */
final class HostileNpz {
    private static final int LOCAL = 30;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileNpz() {}

    static List<HostileFile> all() {
        HostileNpz table = new HostileNpz();
        table.ends();
        table.entries();
        table.contents();
        return table.files;
    }

    /** The record at the end of the archive. */
    private void ends() {
        raw("an empty file", new byte[0], 0, "a zip archive ends with a record that is not here");
        raw(
                "text",
                "this is no archive".getBytes(StandardCharsets.US_ASCII),
                18,
                "ends with a record that is not here");
        byte[] good = new ForgedZip().add(new ForgedZip.Entry("a.npy")).bytes();
        int end = good.length - 22;
        raw("an archive cut by a byte", Arrays.copyOf(good, good.length - 1), good.length - 1, "that is not here");
        raw("a byte behind the archive", Arrays.copyOf(good, good.length + 1), good.length + 1, "that is not here");
        raw("two parts", changed(good, end + 4, 1, 2), end, "the archive is one part of several");
        raw("entries elsewhere", changed(good, end + 8, 0, 2), end, "the archive is one part of several");
        raw("zip64", changed(changed(good, end + 8, 0xffff, 2), end + 10, 0xffff, 2), end, "zip64 archives");
        raw("a directory elsewhere", changed(good, end + 16, 0, 4), end, "must end where its last record begins");
        raw("a directory too long", changed(good, end + 12, 1 << 30, 4), end, "must end where its last record begins");
        byte[] many = changed(changed(good, end + 8, 1000, 2), end + 10, 1000, 2);
        raw("a thousand entries in one", many, end, "1000 entries do not fit into a directory of 51 bytes");
        byte[] none = changed(changed(good, end + 8, 0, 2), end + 10, 0, 2);
        raw("an entry that is not counted", none, end - 51, "51 bytes follow the last entry of the directory");
    }

    /** The directory. */
    private void entries() {
        byte[] good = new ForgedZip().add(new ForgedZip.Entry("a.npy")).bytes();
        int directory = good.length - 22 - 51;
        raw("no entry", changed(good, directory, 0, 4), directory, "expected an entry of the zip directory");
        raw("a name too long", changed(good, directory + 28, 500, 2), directory, "leaves the zip directory");
        raw("an encrypted entry", changed(good, directory + 8, 1, 2), directory, "entry \"a.npy\" is encrypted");
        raw("a patch", changed(good, directory + 8, 1 << 5, 2), directory, "entry \"a.npy\" is encrypted, or");
        raw("zip of the future", changed(good, directory + 6, 64, 1), directory, "more than version 6.3");
        raw("bzip2", changed(good, directory + 10, 12, 2), directory, "is compressed by method 12");
        raw(
                "a stored size that differs",
                changed(good, directory + 24, 5, 4),
                directory,
                "claims 5 bytes, but takes 132");
        raw("an entry of 4 GiB", changed(good, directory + 24, -1, 4), directory, "has 4 GiB or more");
        raw("a name of other bytes", changed(good, directory + 46, 0xff, 1), directory, "name is not ASCII");
        raw(
                "no UTF-8",
                changed(changed(good, directory + 46, 0xff, 1), directory + 8, 1 << 11, 2),
                directory,
                "not UTF-8");
        raw("another name in front", changed(good, LOCAL, 'b', 1), directory, "has another name at byte 0, \"b.npy\"");
        raw("another method in front", changed(good, 8, 8, 2), directory, "is compressed by method 8 at byte 0");
        raw("no entry in front", changed(good, 0, 0, 4), directory, "claims to begin at byte 0, where no entry begins");
        raw(
                "a begin in the directory",
                changed(good, directory + 42, directory, 4),
                directory,
                "there is no room for it");
        raw("a begin behind the file", changed(good, directory + 42, 1 << 30, 4), directory, "there is no room for it");
        raw(
                "bytes into the directory",
                changed(good, 28, 40, 2),
                directory,
                "but what follows begins at byte " + directory);
        byte[] twice = new ForgedZip()
                .add(new ForgedZip.Entry("a.npy"))
                .add(new ForgedZip.Entry("a.npy"))
                .bytes();
        raw("a name twice", twice, twice.length - 22 - 51, "entry \"a.npy\" stands in the directory twice");
        byte[] shared = new ForgedZip()
                .add(new ForgedZip.Entry("a.npy"))
                .add(new ForgedZip.Entry("b.npy"))
                .bytes();
        int second = shared.length - 22 - 51;
        raw("two entries for the same bytes", changed(shared, second + 42, 0, 4), second, "has another name at byte 0");
        ForgedZip.Entry wide = new ForgedZip.Entry("a.npy");
        wide.compressed = Arrays.copyOf(wide.content, wide.content.length + 10);
        wide.size = wide.compressed.length;
        byte[] overlapping = changed(
                new ForgedZip().add(wide).add(new ForgedZip.Entry("b.npy")).bytes(), 28, 10, 2);
        int first = overlapping.length - 22 - 2 * 51;
        raw("bytes into the next entry", overlapping, first, "but what follows begins at byte 177");
        byte[] text = new ForgedZip().add(new ForgedZip.Entry("a.txt")).bytes();
        raw("a file of another kind", text, text.length - 22 - 51, "entry \"a.txt\" is no .npy file");
        byte[] folder = new ForgedZip().add(new ForgedZip.Entry("a/")).bytes();
        raw("a folder", folder, folder.length - 22 - 48, "entry \"a/\" is no .npy file");
    }

    /** The bytes of the entries. */
    private void contents() {
        ForgedZip.Entry bomb = new ForgedZip.Entry("a.npy");
        bomb.deflate(new byte[100 << 20]);
        bombs("a bomb of 100 MiB", bomb, "unpack to 104857600, more than the limit of 67108864");
        ForgedZip.Entry impossible = new ForgedZip.Entry("a.npy");
        impossible.deflate(impossible.content);
        impossible.size = 1 << 25;
        bombs("more than deflation can give", impossible, "claims 33554432 bytes, but takes");
        ForgedZip.Entry longer = new ForgedZip.Entry("a.npy");
        longer.deflate(longer.content);
        longer.size = longer.content.length + 4;
        inside("a size that is too large", longer, 128, "need 4 bytes, but 8 follow");
        ForgedZip.Entry shorter = new ForgedZip.Entry("a.npy");
        shorter.deflate(new ForgedZip.Entry("a.npy").content);
        shorter.size = 130;
        inside("a size that is too small", shorter, 128, "need 4 bytes, but 2 follow");
        ForgedZip.Entry more = new ForgedZip.Entry("a.npy");
        more.deflate(Arrays.copyOf(more.content, 133));
        more.size = 132;
        inside("deflated bytes that go on", more, 132, "the deflated bytes go on, but only 132 were announced");
        ForgedZip.Entry fewer = new ForgedZip.Entry("a.npy");
        fewer.deflate(Arrays.copyOf(fewer.content, 131));
        fewer.size = 132;
        inside("deflated bytes that end early", fewer, 131, "the bytes end here, but 132 were announced");
        ForgedZip.Entry garbage = new ForgedZip.Entry("a.npy");
        garbage.deflate(garbage.content);
        garbage.compressed[0] = (byte) 0xff;
        inside("deflated bytes that are none", garbage, 0, "the deflated bytes are damaged");
        ForgedZip.Entry rest = new ForgedZip.Entry("a.npy");
        rest.deflate(rest.content);
        rest.compressed = Arrays.copyOf(rest.compressed, rest.compressed.length + 1);
        inside("a byte behind the deflated ones", rest, 132, "of the archive, but ");
        ForgedZip.Entry damaged = new ForgedZip.Entry("a.npy");
        damaged.content[131] ^= 1;
        inside("a flipped bit", damaged, 132, "the bytes are damaged: their checksum is");
        ForgedZip.Entry header = new ForgedZip.Entry("a.npy");
        header.content[0] = 0;
        header.compressed = header.content;
        inside("an entry that is no array", header, 0, "entry \"a.npy\", byte 0: a .npy file begins with");
        ForgedZip.Entry empty = new ForgedZip.Entry("a.npy");
        empty.content = new byte[0];
        empty.compressed = empty.content;
        empty.size = 0;
        inside("an empty entry", empty, 0, "entry \"a.npy\", byte 0: a .npy file begins with");
    }

    private void bombs(String name, ForgedZip.Entry entry, String problem) {
        byte[] bytes = new ForgedZip().add(entry).bytes();
        raw(name, bytes, bytes.length - 22 - 51, problem);
    }

    private void inside(String name, ForgedZip.Entry entry, long at, String problem) {
        raw(name, new ForgedZip().add(entry).bytes(), at, problem);
    }

    private void raw(String name, byte[] bytes, long at, String problem) {
        files.add(new HostileFile("npz", name, bytes, at, problem));
    }

    private static byte[] changed(byte[] archive, int at, int value, int count) {
        byte[] changed = archive.clone();
        for (int i = 0; i < count; i++) {
            changed[at + i] = (byte) (value >> Byte.SIZE * i);
        }
        return changed;
    }
}
