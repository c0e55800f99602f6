package torchwright.cuda.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** Reads the declaration of a variable, {@code .align 4 .b8 taps[20] = {1, 2}}, from after its state space on. */
final class VariableParser {
    private final TokenReader reader;
    private final Space space;
    private int alignment;
    private PtxType type;
    private int vector = 1;
    private boolean pointer;

    private VariableParser(TokenReader reader, Space space) {
        this.reader = reader;
        this.space = space;
    }

    /** {@return the variable; the reader stands after it} */
    static PtxVariable variable(TokenReader reader, Space space) {
        return new VariableParser(reader, space).variable();
    }

    private PtxVariable variable() {
        while (reader.peek().text().startsWith(".")) {
            modifier(reader.next());
        }
        if (type == null) {
            throw reader.wrong("the variable has no type");
        }
        String name = reader.word("the name of a variable").text();
        int count = 1;
        while (reader.take("[")) {
            count *= reader.at("]") ? 0 : reader.integer("the length of an array");
            reader.expect("]");
        }
        ByteBuffer initial = ByteBuffer.allocate(0);
        Map<Integer, String> addresses = new HashMap<>();
        if (reader.take("=")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            initial(bytes, addresses);
            initial = ByteBuffer.wrap(bytes.toByteArray());
            count = count == 0 ? initial.remaining() / type.bytes() : count;
        }
        int element = Math.max(1, type.bytes()) * vector;
        return new PtxVariable(
                name, space, alignment == 0 ? element : alignment, element * count, initial, Map.copyOf(addresses));
    }

    private void modifier(Token token) {
        String text = token.text().substring(1);
        PtxType named = PtxType.named(text);
        if (named != null) {
            type = named;
            return;
        }
        switch (text) {
            case "align" -> {
                int value = reader.integer("an alignment");
                alignment = pointer ? alignment : value;
            }
            case "v2" -> vector = 2;
            case "v4" -> vector = 4;
            // What stands behind it is said of what the parameter points to: a promise to the compiler.
            case "ptr" -> pointer = true;
            case "global", "shared", "const", "local" -> {}
            default -> throw new PtxException(token.line(), "unknown directive '." + text + "' of a variable");
        }
    }

    private void initial(ByteArrayOutputStream bytes, Map<Integer, String> addresses) {
        if (reader.take("{")) {
            while (!reader.take("}")) {
                initial(bytes, addresses);
                reader.take(",");
            }
            return;
        }
        boolean negative = reader.take("-");
        Token token = reader.word("an initial value");
        long value = 0;
        if (token.isNumber()) {
            value = Literal.operand(token, negative).bits();
        } else if (token.text().equals("generic")) {
            reader.expect("(");
            addresses.put(bytes.size(), reader.word("a variable").text());
            reader.expect(")");
        } else {
            addresses.put(bytes.size(), token.text());
        }
        for (int i = 0; i < type.bytes(); i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
    }
}
