package torchwright.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import torchwright.tensor.Tensor;

/**
 * Saves and loads named tensors in numpy's {@code .npz} format, a zip archive of {@code .npy} files; {@code
 * numpy.savez}, {@code numpy.savez_compressed} and {@code numpy.load}.
 */
public final class Npz {
    /** What every archive may unpack to, in bytes, however small it is: zeros deflate to a thousandth. */
    static final long ALWAYS_ALLOWED = 64L << 20;

    /** How many times its own size a larger archive may unpack to. */
    static final int EXPANSION = 100;

    private static final String SUFFIX = ".npy";
    // The first moment that a zip archive can tell: the same tensors give the same bytes, always.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /**
     * Saves tensors as they are; {@code numpy.savez}. The file is replaced as a whole, or not at all.
     *
     * @param file    where; an existing file is replaced
     * @param tensors by name, of any strides and any dtype but bfloat16
     * @throws IllegalArgumentException for bfloat16 or a name that cannot be written; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public static void save(Path file, Map<String, ? extends Tensor> tensors) throws IOException {
        write(file, tensors, false);
    }

    /**
     * Saves tensors deflated; {@code numpy.savez_compressed}. The file is replaced as a whole, or not at all.
     *
     * @param file    where; an existing file is replaced
     * @param tensors by name, of any strides and any dtype but bfloat16
     * @throws IllegalArgumentException for bfloat16 or a name that cannot be written; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public static void saveCompressed(Path file, Map<String, ? extends Tensor> tensors) throws IOException {
        write(file, tensors, true);
    }

    private static void write(Path file, Map<String, ? extends Tensor> tensors, boolean deflated) throws IOException {
        for (Map.Entry<String, ? extends Tensor> each : tensors.entrySet()) {
            NpyHeader.write(each.getValue());
            if (!SafeTensors.isWritable(each.getKey()) || each.getKey().length() > Short.MAX_VALUE / 2) {
                throw new IllegalArgumentException("tensors: the name " + JsonString.excerpt(each.getKey())
                        + " cannot be written in a zip archive\nIt must be shorter, and without half surrogate pairs.");
            }
        }
        FileReplacement.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, ? extends Tensor> each : tensors.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey() + SUFFIX);
                entry.setTimeLocal(EPOCH);
                if (!deflated) {
                    describe(entry, each.getValue());
                }
                zip.putNextEntry(entry);
                Npy.write(each.getValue(), zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /** A stored entry has to tell its size and checksum before its bytes. */
    private static void describe(ZipEntry entry, Tensor tensor) throws IOException {
        CheckedOutputStream nowhere = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        Npy.write(tensor, nowhere);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(
                NpyHeader.write(tensor).length + tensor.numel() * tensor.dtype().itemSize());
        entry.setCrc(nowhere.getChecksum().getValue());
    }

    /**
     * Loads all tensors of an archive, if they have at most 64 MiB or 100 times the archive's size in all.
     *
     * @param file the archive, which may come from anybody
     * @return new contiguous tensors on the CPU by name, in the order of the archive
     * @throws FileFormatException if it is no such archive, or unpacks to more than that
     * @throws IOException         if it cannot be read
     */
    public static Map<String, Tensor> load(Path file) throws IOException {
        return load(file, -1);
    }

    /**
     * Loads all tensors of an archive that compresses unusually well.
     *
     * @param file  the archive, which may come from anybody
     * @param limit how many bytes it may unpack to
     * @return new contiguous tensors on the CPU by name, in the order of the archive
     * @throws FileFormatException if it is no such archive, or unpacks to more than that
     * @throws IOException         if it cannot be read
     */
    public static Map<String, Tensor> load(Path file, long limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            RandomAccessBytes bytes = new RandomAccessBytes(channel);
            long allowed = limit >= 0 ? limit : Math.max(ALWAYS_ALLOWED, EXPANSION * bytes.size());
            return read(bytes, allowed);
        } catch (FileFormatException fault) {
            throw fault.in(file.toString());
        }
    }

    /** Reads a whole archive; a fault does not name the file yet. */
    static Map<String, Tensor> read(RandomAccessBytes file, long limit) throws IOException {
        List<ZipMember> members = ZipDirectory.read(file);
        long total = 0;
        for (ZipMember member : members) {
            total += member.size();
            if (!member.name().endsWith(SUFFIX)) {
                throw member.refused("is no .npy file");
            }
            if (total > limit) {
                throw member.refused("lets the archive of " + file.size() + " bytes unpack to " + total
                        + ", more than the limit of " + limit + "; load(file, limit) sets another one");
            }
        }
        return read(file, members);
    }

    private static Map<String, Tensor> read(RandomAccessBytes file, List<ZipMember> members) throws IOException {
        long directory = members.isEmpty() ? 0 : members.get(0).position();
        NavigableSet<Long> begins = new TreeSet<>(List.of(directory));
        for (ZipMember member : members) {
            begins.add(member.header());
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (ZipMember member : members) {
            long bound = member.header() < directory ? begins.higher(member.header()) : directory;
            try (ZipContent content = new ZipContent(file, member, bound)) {
                String name = member.name();
                tensors.put(name.substring(0, name.length() - SUFFIX.length()), tensor(content, member));
            }
        }
        return tensors;
    }

    private static Tensor tensor(ZipContent content, ZipMember member) throws IOException {
        try {
            return Npy.read(new ByteSource(content, member.size()));
        } catch (FileFormatException fault) {
            throw fault.in("entry " + JsonString.excerpt(member.name()));
        }
    }
}
