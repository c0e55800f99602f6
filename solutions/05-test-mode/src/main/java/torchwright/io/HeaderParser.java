package torchwright.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses the JSON text of a safetensors header, without judging the numbers in it. */
final class HeaderParser {
    /** More dimensions than numpy allows; no honest file has them. */
    static final int MAX_RANK = 64;

    /** The name under which a header keeps its text. */
    static final String METADATA = "__metadata__";

    private final JsonReader json;
    private final List<TensorEntry> tensors = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private HeaderParser(JsonReader json) {
        this.json = json;
    }

    /**
     * Parses a header.
     *
     * @param text   the JSON text, in UTF-8
     * @param origin where in its file the text begins
     * @return the parser, which has read the text to its end
     * @throws FileFormatException if the text is not that of a header
     */
    static HeaderParser parse(byte[] text, long origin) throws FileFormatException {
        if (text.length == 0 || text[0] != '{') {
            throw new FileFormatException(origin, "a header begins with '{'");
        }
        HeaderParser parser = new HeaderParser(new JsonReader(text, origin));
        parser.json.object(name -> {
            if (name.equals(METADATA)) {
                parser.json.object(key -> parser.metadata.put(key, parser.json.string()));
            } else {
                parser.tensors.add(parser.tensor(name));
            }
        });
        parser.json.end();
        return parser;
    }

    /** {@return the tensors in the order of the text} */
    List<TensorEntry> tensors() {
        return tensors;
    }

    /** {@return the text under {@code __metadata__}} */
    Map<String, String> metadata() {
        return metadata;
    }

    private TensorEntry tensor(String name) throws FileFormatException {
        Fields fields = new Fields();
        long position = json.offset();
        json.object(member -> {
            long at = json.offset();
            switch (member) {
                case "dtype" -> fields.type = type(name, at);
                case "shape" -> fields.shape = wholeNumbers(name, member, MAX_RANK);
                case "data_offsets" -> fields.offsets = wholeNumbers(name, member, 2);
                default ->
                    throw new FileFormatException(
                            at,
                            "tensor " + JsonString.excerpt(name) + " has a member " + JsonString.excerpt(member)
                                    + "; the format knows dtype, shape and data_offsets");
            }
        });
        if (fields.type == null || fields.shape == null || fields.offsets == null) {
            String missing = fields.type == null ? "dtype" : fields.shape == null ? "shape" : "data_offsets";
            throw new FileFormatException(position, "tensor " + JsonString.excerpt(name) + " has no " + missing);
        }
        if (fields.offsets.size() != 2) {
            throw new FileFormatException(
                    position, "tensor " + JsonString.excerpt(name) + " needs two data_offsets, begin and end");
        }
        return new TensorEntry(name, fields.type, fields.shape, fields.offsets.get(0), fields.offsets.get(1), position);
    }

    private SafeTensorsType type(String name, long at) throws FileFormatException {
        String wanted = json.string();
        return Arrays.stream(SafeTensorsType.values())
                .filter(type -> type.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new FileFormatException(
                        at,
                        "tensor " + JsonString.excerpt(name) + " has the dtype " + JsonString.excerpt(wanted)
                                + ", which the format does not know"));
    }

    private List<Long> wholeNumbers(String name, String member, int most) throws FileFormatException {
        List<Long> numbers = new ArrayList<>();
        json.array(index -> {
            if (numbers.size() == most) {
                throw new FileFormatException(
                        json.offset(),
                        "tensor " + JsonString.excerpt(name) + " has more than " + most + " numbers in its " + member);
            }
            numbers.add(json.wholeNumber());
        });
        return numbers;
    }

    /** What has been read of one tensor. */
    private static final class Fields {
        private SafeTensorsType type;
        private List<Long> shape;
        private List<Long> offsets;
    }
}
