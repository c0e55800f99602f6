package torchwright.io;

import java.util.List;

/**
 * What a safetensors header says of one tensor: its name, its type, its sizes, and which bytes behind the header are
 * its own.
 *
 * @param name     the tensor's name
 * @param type     its elements' type
 * @param shape    its sizes, each 0 or more
 * @param begin    its first byte, counted from the end of the header
 * @param end      the byte after its last one, counted from the end of the header
 * @param position where in the file the header speaks of it; for messages
 */
public record TensorEntry(String name, SafeTensorsType type, List<Long> shape, long begin, long end, long position) {
    /**
     * Keeps a copy of the sizes.
     *
     * @param name     the tensor's name
     * @param type     its elements' type
     * @param shape    its sizes, each 0 or more
     * @param begin    its first byte, counted from the end of the header
     * @param end      the byte after its last one, counted from the end of the header
     * @param position where in the file the header speaks of it
     */
    public TensorEntry {
        shape = List.copyOf(shape);
    }

    /**
     * Makes the exception that refuses the file because of this tensor.
     *
     * @param problem what is wrong with it, such as {@code begins at byte 8, but the tensor before it ends at byte 4}
     * @return an exception that names the tensor, and the place in the file where the header speaks of it
     */
    public FileFormatException refused(String problem) {
        return new FileFormatException(position, "tensor " + JsonString.excerpt(name) + " " + problem);
    }
}
