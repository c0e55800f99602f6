package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;

/** Reads one operand of a statement. */
final class OperandParser {
    private final TokenReader reader;
    private final BodyParser names;

    OperandParser(TokenReader reader, BodyParser names) {
        this.reader = reader;
        this.names = names;
    }

    Operand operand() {
        if (reader.take("{")) {
            return members("}");
        }
        if (reader.take("(")) {
            return members(")");
        }
        if (reader.take("[")) {
            return address();
        }
        if (reader.take("!")) {
            Token token = reader.word("a predicate");
            Operand.Register register = names.register(token.text());
            if (register == null) {
                throw new PtxException(token.line(), "'" + token.text() + "' is no predicate");
            }
            return new Operand.Register(register.number(), register.type(), true);
        }
        Operand first = simple();
        if (reader.take("|")) {
            return new Operand.Pair(first, simple());
        }
        if (first instanceof Operand.Symbol symbol && (reader.at("+") || reader.at("-"))) {
            return new Operand.Symbol(symbol.name(), offset());
        }
        return first;
    }

    private Operand members(String close) {
        List<Operand> list = new ArrayList<>();
        while (!reader.take(close)) {
            list.add(operand());
            reader.take(",");
        }
        return new Operand.Vector(List.copyOf(list));
    }

    private Operand address() {
        Operand base = simple();
        long offset = offset();
        reader.expect("]");
        return new Operand.Address(base, offset);
    }

    private long offset() {
        long sum = 0;
        while (reader.at("+") || reader.at("-")) {
            boolean minus = reader.next().is("-");
            sum += minus ? -reader.integer("an offset") : reader.integer("an offset");
        }
        return sum;
    }

    private Operand simple() {
        boolean negative = reader.take("-");
        Token token = reader.word("an operand");
        if (token.isNumber()) {
            return Literal.operand(token, negative);
        }
        if (token.text().equals("_")) {
            return new Operand.Sink();
        }
        Operand.Register register = names.register(token.text());
        if (register != null) {
            return register;
        }
        return token.text().startsWith("%")
                ? new Operand.Special(token.text())
                : new Operand.Symbol(names.variable(token.text()), 0);
    }
}
