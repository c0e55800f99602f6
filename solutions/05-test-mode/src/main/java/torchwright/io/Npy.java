package torchwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.IntStream;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Saves and loads one tensor in numpy's {@code .npy} format; {@code numpy.save} and {@code numpy.load}.
 *
 * <p>Unlike numpy, no name is completed: {@code x} is not saved as {@code x.npy}.
 */
public final class Npy {
    private Npy() {}

    /**
     * Saves a tensor. The file is replaced as a whole, or not at all.
     *
     * @param file   where; an existing file is replaced
     * @param tensor any shape, on any device, of any strides, of any dtype but bfloat16, which numpy does not have
     * @throws IllegalArgumentException for bfloat16; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public static void save(Path file, Tensor tensor) throws IOException {
        NpyHeader.write(tensor); // refuses what cannot be saved before there is a file
        FileReplacement.write(file, out -> write(tensor, out));
    }

    /**
     * Loads a tensor. Elements in either order of bytes and of dimensions are read.
     *
     * @param file the file, which may come from anybody
     * @return a new contiguous tensor on the CPU
     * @throws FileFormatException if it is no {@code .npy} file, or its elements are of a type that the engine does not
     *     have; pickled objects are never read
     * @throws IOException         if it cannot be read
     */
    public static Tensor load(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                InputStream stream = Channels.newInputStream(channel)) {
            return read(new ByteSource(stream, channel.size()));
        } catch (FileFormatException fault) {
            throw fault.in(file.toString());
        }
    }

    /** Writes a whole file. */
    static void write(Tensor tensor, OutputStream out) throws IOException {
        out.write(NpyHeader.write(tensor));
        ElementWriter.write(tensor, out);
    }

    /** Reads a whole file; a fault does not name the file yet. */
    static Tensor read(ByteSource source) throws IOException {
        NpyHeader header = NpyHeader.read(source);
        Shape shape = header.shape();
        boolean columnsFirst = header.fortran() && isOrderVisible(shape);
        Tensor stored = ElementReader.read(
                source,
                header.type().dtype(),
                columnsFirst ? reversed(shape) : shape,
                header.type().order());
        source.end();
        return columnsFirst ? RowMajor.copy(stored.permute(lastFirst(shape.rank()))) : stored;
    }

    /** Whether row-major and column-major order differ: they do from two dimensions on that have a second index. */
    private static boolean isOrderVisible(Shape shape) {
        return IntStream.of(shape.sizes()).filter(size -> size > 1).count() > 1;
    }

    private static Shape reversed(Shape shape) {
        return Shape.of(IntStream.of(lastFirst(shape.rank())).map(shape::size).toArray());
    }

    private static int[] lastFirst(int rank) {
        return IntStream.range(0, rank).map(dim -> rank - 1 - dim).toArray();
    }
}
