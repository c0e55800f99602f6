package torchwright.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Saves and loads named tensors in the safetensors format; {@code safetensors.torch.save_file} and {@code load_file}.
 *
 * <p>Such a file holds numbers and names, nothing that could be executed, unlike a pickle.
 *
 * <pre>{@code
 * SafeTensors.save(Path.of("model.safetensors"), model.stateDict());
 * model.loadStateDict(SafeTensors.load(Path.of("model.safetensors")));
 * }</pre>
 */
public final class SafeTensors {
    private SafeTensors() {}

    /**
     * Saves tensors. The file is replaced as a whole, or not at all.
     *
     * @param file    where; an existing file is replaced
     * @param tensors by name, on any device, of any strides. Those that share elements are saved each with its own
     * @throws IllegalArgumentException if a name cannot be written; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public static void save(Path file, Map<String, ? extends Tensor> tensors) throws IOException {
        save(file, tensors, Map.of());
    }

    /**
     * Saves tensors with some text. The file is replaced as a whole, or not at all.
     *
     * @param file     where; an existing file is replaced
     * @param tensors  by name, on any device, of any strides. Those that share elements are saved each with its own
     * @param metadata text by name, for people and programs that read the file
     * @throws IllegalArgumentException if a name or a text cannot be written; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public static void save(Path file, Map<String, ? extends Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        HeaderWriter header = new HeaderWriter(tensors, metadata);
        FileReplacement.write(file, out -> {
            out.write(header.bytes());
            for (Tensor tensor : header.tensors()) {
                ElementWriter.write(tensor, out);
            }
        });
    }

    /**
     * Loads all tensors of a file.
     *
     * @param file the file, which may come from anybody
     * @return new tensors on the CPU by name, in the order of the file
     * @throws FileFormatException if it is no safetensors file, or has a tensor of a type that the engine does not
     *     have; no memory has been set aside then that the file's bytes would not have filled
     * @throws IOException         if it cannot be read
     */
    public static Map<String, Tensor> load(Path file) throws IOException {
        return open(file).tensors();
    }

    /**
     * Reads only the header of a file: what is in it, without a single element.
     *
     * @param file the file, which may come from anybody
     * @return its validated header
     * @throws FileFormatException if it is no safetensors file
     * @throws IOException         if it cannot be read
     */
    public static SafeTensorsHeader header(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                InputStream stream = Channels.newInputStream(channel)) {
            return SafeTensorsHeader.read(new ByteSource(stream, channel.size()));
        } catch (FileFormatException fault) {
            throw fault.in(file.toString());
        }
    }

    /**
     * What a file holds.
     *
     * @param tensors by name, in the order of the file
     * @param metadata text by name
     */
    record Content(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    /** Loads all that a file holds, at once: between two readings somebody might replace it. */
    static Content open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                InputStream stream = Channels.newInputStream(channel)) {
            return read(new ByteSource(stream, channel.size()));
        } catch (FileFormatException fault) {
            throw fault.in(file.toString());
        }
    }

    /** Reads a whole file; a fault does not name the file yet. */
    static Content read(ByteSource source) throws IOException {
        SafeTensorsHeader header = SafeTensorsHeader.read(source);
        // All are judged before the first is read.
        Map<TensorEntry, Shape> shapes = new LinkedHashMap<>();
        for (TensorEntry entry : header.tensors()) {
            dtype(entry);
            shapes.put(entry, shape(entry));
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<TensorEntry, Shape> each : shapes.entrySet()) {
            TensorEntry entry = each.getKey();
            tensors.put(
                    entry.name(), ElementReader.read(source, dtype(entry), each.getValue(), ByteOrder.LITTLE_ENDIAN));
        }
        source.end();
        return new Content(tensors, header.metadata());
    }

    private static DType dtype(TensorEntry entry) throws FileFormatException {
        return entry.type()
                .dtype()
                .orElseThrow(() -> entry.refused("has the dtype " + entry.type()
                        + ", which this engine does not have; it has BOOL, I64, F16, BF16, F32 and F64"));
    }

    private static Shape shape(TensorEntry entry) throws FileFormatException {
        int[] sizes = new int[entry.shape().size()];
        for (int dim = 0; dim < sizes.length; dim++) {
            long size = entry.shape().get(dim);
            if (size > Integer.MAX_VALUE) {
                throw entry.refused("has the shape " + entry.shape() + ", but a dimension of this engine ends at "
                        + Integer.MAX_VALUE);
            }
            sizes[dim] = (int) size;
        }
        return Shape.of(sizes);
    }

    /**
     * Whether text can be written as UTF-8: half a surrogate pair cannot.
     *
     * @param text any string
     * @return true if it can
     */
    static boolean isWritable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
