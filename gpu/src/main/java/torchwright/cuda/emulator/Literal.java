package torchwright.cuda.emulator;

import java.util.Locale;

/** The numbers of PTX: decimal, {@code 0x}, {@code 0b}, octal, and floats by their bits, {@code 0f} and {@code 0d}. */
final class Literal {
    private Literal() {}

    /** {@return the operand that a number stands for} */
    static Operand.Immediate operand(Token token, boolean negative) {
        String text = token.text().toLowerCase(Locale.ROOT);
        if (text.startsWith("0f")) {
            long bits = integer(token);
            return new Operand.Immediate(negative ? bits ^ 0x8000_0000L : bits, Operand.Immediate.Form.SINGLE);
        }
        if (text.startsWith("0d")) {
            long bits = integer(token);
            return new Operand.Immediate(negative ? bits ^ Long.MIN_VALUE : bits, Operand.Immediate.Form.DOUBLE);
        }
        if (text.contains(".")) {
            double value = Double.parseDouble(text);
            return new Operand.Immediate(
                    Double.doubleToRawLongBits(negative ? -value : value), Operand.Immediate.Form.DOUBLE);
        }
        long value = integer(token);
        return new Operand.Immediate(negative ? -value : value, Operand.Immediate.Form.INTEGER);
    }

    /** {@return the bits of a number} */
    static long integer(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        if (text.endsWith("u") && !text.startsWith("0f") && !text.startsWith("0d")) {
            text = text.substring(0, text.length() - 1);
        }
        try {
            if (text.startsWith("0x") || text.startsWith("0f") || text.startsWith("0d")) {
                return Long.parseUnsignedLong(text.substring(2), 16);
            }
            if (text.startsWith("0b")) {
                return Long.parseUnsignedLong(text.substring(2), 2);
            }
            return text.startsWith("0") && text.length() > 1
                    ? Long.parseUnsignedLong(text, 8)
                    : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new PtxException(token.line(), "'" + token.text() + "' is no number");
        }
    }
}
