package torchwright.cuda.emulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** Reads a module of PTX; the body of each function is {@link BodyParser}'s. */
final class PtxParser extends TokenReader {
    private final String name;
    private final String source;
    private final Map<Integer, String> files;
    private final List<PtxVariable> variables = new ArrayList<>();
    private final Map<String, PtxFunction> functions = new LinkedHashMap<>();
    private String version = "";
    private String target = "";

    private PtxParser(String name, String source, List<Token> tokens) {
        super(tokens);
        this.name = name;
        this.source = source;
        this.files = files(tokens);
    }

    /**
     * {@return the module that a text describes}
     *
     * @param name   of its file, for messages
     * @param source the text
     * @throws PtxException if it is no PTX, or has a directive that is not known
     */
    static PtxModule parse(String name, String source) {
        try {
            return new PtxParser(name, source, Tokenizer.tokens(source)).module();
        } catch (PtxException e) {
            throw e.in(name, source);
        }
    }

    private PtxModule module() {
        while (!atEnd()) {
            directive(word("a directive"));
        }
        if (version.isEmpty()) {
            throw new PtxException(1, "a module begins with .version and .target");
        }
        return new PtxModule(
                name,
                version,
                target,
                List.copyOf(variables),
                functions,
                source.lines().toList());
    }

    private void directive(Token token) {
        switch (token.text()) {
            case ".version" -> version = word("a version").text();
            case ".target" -> target();
            case ".address_size" -> {
                if (integer("an address size") != 64) {
                    throw new PtxException(token.line(), "only 64-bit addresses are supported");
                }
            }
            case ".visible", ".extern", ".weak", ".common" -> {}
            case ".global" -> variable(Space.GLOBAL);
            case ".const" -> variable(Space.CONST);
            case ".shared" -> variable(Space.SHARED);
            case ".entry" -> function(true, token.line());
            case ".func" -> function(false, token.line());
            case ".file" -> skipLine(token.line());
            case ".section" -> section();
            case ".pragma", ".alias" -> skipTo(";");
            default -> throw new PtxException(token.line(), "unknown directive '" + token.text() + "'");
        }
    }

    private void target() {
        target = word("a target").text();
        while (take(",")) {
            word("an option of the target");
        }
    }

    private void variable(Space space) {
        do {
            variables.add(VariableParser.variable(this, space));
        } while (take(","));
        expect(";");
    }

    private void function(boolean entry, int line) {
        List<PtxVariable> results = at("(") ? parameters() : List.of();
        String function = word("the name of a function").text();
        List<PtxVariable> parameters = at("(") ? parameters() : List.of();
        int maxThreads = 0;
        while (peek().text().startsWith(".")) {
            Token option = next();
            int product = 1;
            while (peek().isNumber()) {
                product *= integer("a number");
                take(",");
            }
            if (option.text().equals(".maxntid") || option.text().equals(".reqntid")) {
                maxThreads = product;
            }
        }
        PtxFunction declared;
        if (take(";")) {
            declared = new PtxFunction(
                    function, entry, results, parameters, List.of(), 0, 0, Map.of(), Map.of(), null, maxThreads, line);
        } else {
            BodyParser body = new BodyParser(this, files);
            body.parse();
            declared = body.function(function, entry, results, parameters, maxThreads, line);
        }
        if (declared.body() != null || !functions.containsKey(function)) {
            functions.put(function, declared);
        }
    }

    private List<PtxVariable> parameters() {
        List<PtxVariable> list = new ArrayList<>();
        expect("(");
        while (!take(")")) {
            expect(".param");
            list.add(VariableParser.variable(this, Space.PARAM));
            take(",");
        }
        return List.copyOf(list);
    }

    private void section() {
        word("the name of a section");
        expect("{");
        skipTo("}");
    }

    private void skipTo(String sign) {
        while (!take(sign)) {
            if (atEnd()) {
                throw wrong("expected '" + sign + "' but found the end of the file");
            }
            next();
        }
    }

    private void skipLine(int line) {
        while (!atEnd() && peek().line() == line) {
            next();
        }
    }

    // The files stand at the end of a module, the lines that name them before.
    private static Map<Integer, String> files(List<Token> tokens) {
        Map<Integer, String> files = new HashMap<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is(".file") && tokens.get(i + 1).isNumber()) {
                Path file = Path.of(tokens.get(i + 2).text()).getFileName();
                files.put((int) Literal.integer(tokens.get(i + 1)), file == null ? "" : file.toString());
            }
        }
        return files;
    }
}
