package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;

/**
 * An opcode with its modifiers. Whoever decodes it takes the modifiers that it knows; what is left at the end is unknown,
 * so that none is ever overlooked.
 */
final class Opcode {
    private final Statement statement;
    private final String base;
    private final List<String> modifiers = new ArrayList<>();

    Opcode(Statement statement) {
        this.statement = statement;
        String[] parts = statement.opcode().split("\\.", -1);
        base = parts[0];
        for (int i = 1; i < parts.length; i++) {
            modifiers.add(parts[i]);
        }
    }

    String base() {
        return base;
    }

    /** {@return whether the modifier is there; it has been taken then} */
    boolean take(String modifier) {
        return modifiers.remove(modifier);
    }

    /** {@return the first of several modifiers that is there, or the default} */
    String takeOne(String otherwise, String... choices) {
        for (String choice : choices) {
            if (modifiers.remove(choice)) {
                return choice;
            }
        }
        return otherwise;
    }

    /** Takes modifiers that change nothing in the emulator. */
    void ignore(String... hints) {
        for (String hint : hints) {
            modifiers.remove(hint);
        }
    }

    /** Takes modifiers that begin so and change nothing. */
    void ignoreAll(String prefix) {
        modifiers.removeIf(modifier -> modifier.startsWith(prefix));
    }

    /** {@return the last type that is left} */
    PtxType takeType() {
        for (int i = modifiers.size() - 1; i >= 0; i--) {
            PtxType type = PtxType.named(modifiers.get(i));
            if (type != null) {
                modifiers.remove(i);
                return type;
            }
        }
        throw new PtxException(statement.line(), "the instruction '" + statement.opcode() + "' has no type");
    }

    PtxException unsupported() {
        return new PtxException(statement.line(), "unsupported form of an instruction: '" + statement.opcode() + "'");
    }

    /** Refuses modifiers that nobody has taken. */
    void requireAllTaken() {
        if (!modifiers.isEmpty()) {
            throw new PtxException(
                    statement.line(),
                    "unknown modifier '." + modifiers.get(0) + "' of the instruction '" + statement.opcode() + "'");
        }
    }
}
