package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that keeps what may be missing on a machine in one package and those below it: the JDK's vector module in
 * {@code torchwright.vector}, JCuda in {@code torchwright.cuda.jcuda}.
 *
 * <p>Qualified names count like imports; comments and strings do not.
 */
final class ConfinedImports {
    private static final Map<String, String> HOME =
            Map.of("jdk.incubator.vector", "torchwright.vector", "jcuda", "torchwright.cuda.jcuda");
    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules");

    private ConfinedImports() {}

    /** {@return every Java file of the checkout that uses a confined package outside its home} */
    static List<Finding> of(Course course) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : javaFiles(course.root())) {
            String text = Files.readString(file);
            for (Map.Entry<String, String> rule : HOME.entrySet()) {
                if (text.contains(rule.getKey() + ".")) {
                    look(course, file, text, rule.getKey(), rule.getValue(), findings);
                }
            }
        }
        return findings;
    }

    private static void look(
            Course course, Path file, String text, String confined, String home, List<Finding> findings) {
        List<Token> code = JavaTokens.of(text).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL)
                .toList();
        String packageName = qualifiedName(code, indexOf(code, "package") + 1);
        for (int i = 0; i < code.size(); i++) {
            boolean startsName = i == 0 || !code.get(i - 1).text().equals(".");
            if (startsName && qualifiedName(code, i).startsWith(confined + ".") && !isWithin(packageName, home)) {
                String place = course.root().relativize(file).toString().replace('\\', '/') + ":"
                        + Lines.number(text, code.get(i).start());
                findings.add(new Finding(
                        place,
                        confined + " is used in package " + packageName + "; it belongs in " + home
                                + " alone, so that everything else runs without it"));
                return;
            }
        }
    }

    private static boolean isWithin(String packageName, String home) {
        return packageName.equals(home) || packageName.startsWith(home + ".");
    }

    private static int indexOf(List<Token> code, String word) {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).text().equals(word)) {
                return i;
            }
        }
        return code.size();
    }

    private static String qualifiedName(List<Token> code, int start) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < code.size(); i++) {
            Token token = code.get(i);
            boolean expected = (i - start) % 2 == 0
                    ? token.kind() == Token.Kind.WORD
                    : token.text().equals(".");
            if (!expected) {
                break;
            }
            name.append(token.text());
        }
        return name.toString();
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("solutions", "chapters", "gpu", "benchmarks", "docs")) {
            if (Files.isDirectory(root.resolve(part))) {
                try (Stream<Path> paths = Files.walk(root.resolve(part))) {
                    paths.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> isSource(root.relativize(path)))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static boolean isSource(Path path) {
        for (Path part : path) {
            if (NO_SOURCES.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
