package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import torchwright.kit.ExerciseNumber;

/**
 * A file of the reader's chapter, compared with what the generator would write there.
 *
 * <p>The bodies of exercises are the reader's, and so are the imports that a body needs; all other text is the
 * generator's.
 */
final class ReaderFile {
    private final SolutionFile solution;
    private final String generated;
    private final SortedMap<ExerciseNumber, String> stubs;
    private final String actual;

    /**
     * Compares a file.
     *
     * @param solution  the solution's file
     * @param generated what the generator makes of it
     * @param stubs     the stubs in {@code generated}
     * @param actual    what stands in the reader's chapter, with line feeds as line ends
     */
    ReaderFile(SolutionFile solution, String generated, SortedMap<ExerciseNumber, String> stubs, String actual) {
        this.solution = solution;
        this.generated = generated;
        this.stubs = stubs;
        this.actual = actual;
    }

    boolean isInStep() {
        return generated.equals(actual);
    }

    /** {@return whether only bodies of exercises, and imports for them, differ from what is generated} */
    boolean differsOnlyInReadersBodies() {
        Optional<Map<ExerciseNumber, String>> bodies = bodies();
        if (bodies.isEmpty()) {
            return false;
        }
        boolean changed = false;
        for (Map.Entry<ExerciseNumber, String> body : bodies.get().entrySet()) {
            String stub = stubs.get(body.getKey());
            if (!body.getValue().equals(stub)) {
                if (code(body.getValue()).equals(code(stub))) {
                    return false; // a stub with another comment: the exercise's text has changed since
                }
                changed = true;
            }
        }
        return changed;
    }

    /**
     * The exercises whose solving would be lost if the file were generated anew.
     *
     * @return those that no longer throw their {@code Todo} and are not the solution's own lines
     */
    List<ExerciseNumber> solvedByTheReader() {
        List<ExerciseNumber> solved = new ArrayList<>();
        for (Region region : solution.regions()) {
            boolean stubStands = actual.contains("Todo(\"" + region.exercise() + "\")")
                    || actual.contains("Todo.value(\"" + region.exercise() + "\")");
            if (!stubStands && !actual.contains(region.body())) {
                solved.add(region.exercise());
            }
        }
        return solved;
    }

    int firstDifferentLine() {
        return Lines.firstDifference(actual, generated);
    }

    /** What stands in place of each stub, or empty where the text around the stubs differs, imports aside. */
    private Optional<Map<ExerciseNumber, String>> bodies() {
        Map<ExerciseNumber, String> bodies = new TreeMap<>();
        String expected = Imports.stripped(generated);
        String found = Imports.stripped(actual);
        int inExpected = 0;
        int inFound = 0;
        ExerciseNumber open = null;
        for (Region region : solution.regions()) {
            String stub = stubs.get(region.exercise());
            int stubStart = expected.indexOf(stub, inExpected);
            String between = expected.substring(inExpected, stubStart);
            int start = open == null ? (found.startsWith(between) ? 0 : -1) : found.indexOf(between, inFound);
            if (start < 0) {
                return Optional.empty();
            }
            if (open != null) {
                bodies.put(open, found.substring(inFound, start));
            }
            open = region.exercise();
            inFound = start + between.length();
            inExpected = stubStart + stub.length();
        }
        String rest = expected.substring(inExpected);
        int end = found.length() - rest.length();
        if (open == null || !found.endsWith(rest) || end < inFound) {
            return Optional.empty();
        }
        bodies.put(open, found.substring(inFound, end));
        return Optional.of(bodies);
    }

    private static List<String> code(String text) {
        return JavaTokens.of(text).stream()
                .filter(Token::isCode)
                .map(Token::text)
                .toList();
    }
}
