package torchwright.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import torchwright.io.Npy;
import torchwright.io.Npz;
import torchwright.io.SafeTensors;
import torchwright.io.SafeTensorsHeader;
import torchwright.io.TensorEntry;
import torchwright.tensor.Tensor;

/**
 * What is in a file of tensors, whatever its format.
 *
 * @param format   the format's name
 * @param metadata the text that the file holds besides
 * @param rows     its tensors, in the order of the file
 */
record TensorFile(String format, Map<String, String> metadata, List<Row> rows) {
    private static final byte NUMPY = (byte) 0x93;

    /**
     * One tensor.
     *
     * @param name   its name; {@code array} in a file of one that has none
     * @param dtype  its elements' type, as the format or the engine calls it
     * @param shape  its sizes
     * @param bytes  what its elements take
     * @param tensor itself; null if its elements were not read
     */
    record Row(String name, String dtype, String shape, long bytes, Tensor tensor) {
        static Row of(String name, Tensor tensor) {
            return new Row(
                    name,
                    tensor.dtype().torchName().replace("torch.", ""),
                    tensor.shape().brackets(),
                    tensor.numel() * tensor.dtype().itemSize(),
                    tensor);
        }
    }

    /**
     * Reads a file. The format is told by its first bytes, not by its name.
     *
     * @param file   the file, which may come from anybody
     * @param values whether the elements are wanted; without, only the header of a safetensors file is read
     * @throws IOException if it cannot be read, or is not well formed
     */
    static TensorFile read(Path file, boolean values) throws IOException {
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(2);
        }
        if (magic.length == 2 && magic[0] == NUMPY) {
            return new TensorFile("numpy array", Map.of(), rows(Map.of("array", Npy.load(file))));
        }
        if (magic.length == 2 && magic[0] == 'P' && magic[1] == 'K') {
            return new TensorFile("numpy archive", Map.of(), rows(Npz.load(file)));
        }
        SafeTensorsHeader header = SafeTensors.header(file);
        boolean loadable =
                header.tensors().stream().allMatch(entry -> entry.type().dtype().isPresent());
        Map<String, Tensor> tensors = values && loadable ? SafeTensors.load(file) : Map.of();
        List<Row> rows = header.tensors().stream()
                .map(entry -> row(entry, tensors.get(entry.name())))
                .toList();
        return new TensorFile("safetensors", header.metadata(), rows);
    }

    private static List<Row> rows(Map<String, Tensor> tensors) {
        return tensors.entrySet().stream()
                .map(each -> Row.of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Row row(TensorEntry entry, Tensor tensor) {
        if (tensor != null) {
            return Row.of(entry.name(), tensor);
        }
        String dtype = entry.type()
                .dtype()
                .map(known -> known.torchName().replace("torch.", ""))
                .orElse(entry.type().name() + " (cannot be loaded)");
        String shape = entry.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        return new Row(entry.name(), dtype, shape, entry.end() - entry.begin(), null);
    }

    /** {@return how many bytes the elements of all tensors take} */
    long bytes() {
        return rows.stream().mapToLong(Row::bytes).sum();
    }
}
