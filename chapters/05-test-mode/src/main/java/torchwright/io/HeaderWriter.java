package torchwright.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import torchwright.tensor.Tensor;

/**
 * Lays tensors out for a safetensors file and writes its header.
 *
 * <p>The order is that of Python's writer: the types from the last of the format's list to the first, so that wide
 * elements come first and all are aligned; within a type by name. Spaces behind the text let the data begin at a
 * multiple of 8.
 */
final class HeaderWriter {
    private static final int ALIGNMENT = 8;

    private final List<Tensor> tensors = new ArrayList<>();
    private final byte[] bytes;

    /**
     * Lays tensors out.
     *
     * @param named    the tensors by name
     * @param metadata text by name
     * @throws IllegalArgumentException if a name or a text cannot be written, or there are too many of them
     */
    HeaderWriter(Map<String, ? extends Tensor> named, Map<String, String> metadata) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        if (!metadata.isEmpty()) {
            StringJoiner texts = new StringJoiner(",", "{", "}");
            metadata.forEach((name, text) -> texts.add(quote("metadata", name) + ":" + quote("metadata", text)));
            members.add("\"__metadata__\":" + texts);
        }
        long offset = 0;
        for (String name : order(named)) {
            Tensor tensor = named.get(name);
            SafeTensorsType type = SafeTensorsType.of(tensor.dtype());
            long end = offset + type.bytes(tensor.numel());
            String shape = Arrays.toString(tensor.shape().sizes()).replace(" ", "");
            members.add(quote("tensors", name) + ":{\"dtype\":\"" + type + "\",\"shape\":" + shape
                    + ",\"data_offsets\":[" + offset + "," + end + "]}");
            tensors.add(tensor);
            offset = end;
        }
        bytes = padded(members.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> order(Map<String, ? extends Tensor> named) {
        if (named.containsKey(HeaderParser.METADATA)) {
            throw new IllegalArgumentException(
                    "tensors: the name __metadata__ is the format's own\nGive the tensor another name.");
        }
        Comparator<String> wideFirst =
                Comparator.comparing(name -> SafeTensorsType.of(named.get(name).dtype()), Comparator.reverseOrder());
        return named.keySet().stream()
                .sorted(wideFirst.thenComparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .toList();
    }

    private static String quote(String argument, String text) {
        if (!SafeTensors.isWritable(text)) {
            throw new IllegalArgumentException(
                    argument + ": half a surrogate pair cannot be written in " + JsonString.excerpt(text));
        }
        return JsonString.quote(text);
    }

    private static byte[] padded(byte[] json) {
        int size = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (size > SafeTensorsHeader.MAX_SIZE) {
            throw new IllegalArgumentException("tensors: their names and the metadata take " + size
                    + " bytes of header, but the format allows " + SafeTensorsHeader.MAX_SIZE);
        }
        byte[] padded = new byte[SafeTensorsHeader.PREFIX + size];
        Arrays.fill(padded, (byte) ' ');
        ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).putLong(size).put(json);
        return padded;
    }

    /** {@return the tensors in the order in which their elements are to be written} */
    List<Tensor> tensors() {
        return tensors;
    }

    /** {@return the length, the JSON text and the padding} */
    byte[] bytes() {
        return bytes;
    }
}
