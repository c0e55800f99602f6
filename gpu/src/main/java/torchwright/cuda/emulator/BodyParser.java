package torchwright.cuda.emulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/**
 * Reads the body of a function: declarations, labels and statements. A name counts to the end of the braces it was
 * declared in, and may be declared anew in inner ones: inline assembly does so.
 */
final class BodyParser {
    private final TokenReader reader;
    private final Map<Integer, String> files;
    private final Deque<Map<String, Operand.Register>> registers = new ArrayDeque<>();
    private final Deque<Map<String, String>> renamed = new ArrayDeque<>();
    private final List<PtxVariable> variables = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private SourceLine source = SourceLine.UNKNOWN;
    private int registerCount;
    private int predicateCount;

    BodyParser(TokenReader reader, Map<Integer, String> files) {
        this.reader = reader;
        this.files = files;
    }

    void parse() {
        reader.expect("{");
        registers.push(new HashMap<>());
        renamed.push(new HashMap<>());
        while (!registers.isEmpty()) {
            part();
        }
    }

    PtxFunction function(
            String name,
            boolean entry,
            List<PtxVariable> results,
            List<PtxVariable> parameters,
            int maxThreads,
            int line) {
        return new PtxFunction(
                name,
                entry,
                results,
                parameters,
                List.copyOf(variables),
                registerCount,
                predicateCount,
                labels,
                targets,
                List.copyOf(statements),
                maxThreads,
                line);
    }

    private void part() {
        if (reader.take("{")) {
            registers.push(new HashMap<>());
            renamed.push(new HashMap<>());
        } else if (reader.take("}")) {
            registers.pop();
            renamed.pop();
        } else if (reader.take(";")) {
            return;
        } else if (reader.at("@")) {
            statement();
        } else {
            Token first = reader.word("an instruction");
            if (first.text().startsWith(".")) {
                directive(first);
            } else if (reader.take(":")) {
                label(first);
            } else {
                statements.add(new Statement(first.text(), null, operands(), first.line(), source));
            }
        }
    }

    private void label(Token name) {
        if (reader.take(".branchtargets")) {
            List<String> list = new ArrayList<>();
            do {
                list.add(reader.word("a label").text());
            } while (reader.take(","));
            reader.expect(";");
            targets.put(name.text(), List.copyOf(list));
        } else if (labels.put(name.text(), statements.size()) != null) {
            throw new PtxException(name.line(), "the label " + name.text() + " stands twice in this function");
        }
    }

    private void statement() {
        reader.expect("@");
        boolean negated = reader.take("!");
        Token guard = reader.word("a predicate");
        Operand.Register register = register(guard.text());
        if (register == null || register.type() != PtxType.PRED) {
            throw new PtxException(guard.line(), "'" + guard.text() + "' is no predicate");
        }
        Token opcode = reader.word("an instruction");
        statements.add(new Statement(
                opcode.text(),
                new Operand.Register(register.number(), PtxType.PRED, negated),
                operands(),
                opcode.line(),
                source));
    }

    private List<Operand> operands() {
        List<Operand> list = new ArrayList<>();
        while (!reader.take(";")) {
            list.add(new OperandParser(reader, this).operand());
            reader.take(",");
        }
        return List.copyOf(list);
    }

    private void directive(Token token) {
        switch (token.text()) {
            case ".reg" -> declareRegisters();
            case ".loc" -> location(token.line());
            case ".shared" -> declare(Space.SHARED);
            case ".local" -> declare(Space.LOCAL);
            case ".param" -> declare(Space.PARAM);
            case ".pragma" -> {
                reader.next();
                reader.expect(";");
            }
            default -> throw new PtxException(token.line(), "unknown directive '" + token.text() + "'");
        }
    }

    // .loc file line column [, function_name name, inlined_at file line column]: a line of a header counts as the
    // line of the source into which it was inlined.
    private void location(int line) {
        SourceLine place = place();
        while (reader.peek().line() == line && reader.take(",")) {
            if (reader.take("inlined_at")) {
                SourceLine outer = place();
                place = place.file().equals(files.get(1)) ? place : outer;
            } else {
                reader.next();
                reader.next();
            }
        }
        if (place.line() > 0) {
            source = place;
        }
    }

    private SourceLine place() {
        String file = files.getOrDefault(reader.integer("a file"), "");
        int line = reader.integer("a line");
        reader.integer("a column");
        return new SourceLine(file, line);
    }

    private void declareRegisters() {
        Token typeToken = reader.word("a type");
        PtxType type = PtxType.named(typeToken.text().substring(1));
        if (type == null) {
            throw new PtxException(typeToken.line(), "'" + typeToken.text() + "' is no type of a register");
        }
        do {
            String name = reader.word("a register").text();
            if (reader.take("<")) {
                int count = reader.integer("a number of registers");
                reader.expect(">");
                for (int i = 0; i < count; i++) {
                    declare(name + i, type);
                }
            } else {
                declare(name, type);
            }
        } while (reader.take(","));
        reader.expect(";");
    }

    private void declare(String name, PtxType type) {
        int number = type == PtxType.PRED ? predicateCount++ : registerCount++;
        registers.element().put(name, new Operand.Register(number, type, false));
    }

    private void declare(Space space) {
        do {
            PtxVariable variable = VariableParser.variable(reader, space);
            String unique = variable.name();
            // The parameters of calls are called param0 in every one of them.
            if (space == Space.PARAM) {
                unique = variable.name() + "#" + variables.size();
                renamed.element().put(variable.name(), unique);
            }
            variables.add(new PtxVariable(
                    unique, space, variable.alignment(), variable.bytes(), variable.initial(), Map.of()));
        } while (reader.take(","));
        reader.expect(";");
    }

    /** {@return the register that a name means here, or null} */
    Operand.Register register(String name) {
        for (Map<String, Operand.Register> scope : registers) {
            if (scope.containsKey(name)) {
                return scope.get(name);
            }
        }
        return null;
    }

    /** {@return the name, unique in the function, of the variable that a name means here} */
    String variable(String name) {
        for (Map<String, String> scope : renamed) {
            if (scope.containsKey(name)) {
                return scope.get(name);
            }
        }
        return name;
    }
}
