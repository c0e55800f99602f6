package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

/**
 * Writes a solution's file with other bodies in its exercises: stubs for the reader, wrong bodies for the proofs.
 *
 * <p>Everything outside the regions is copied letter by letter, so the chapter keeps the solution's formatting.
 */
final class StubWriter {
    private static final String STUB_ERROR = "torchwright.kit.Todo";
    private static final int WIDTH = 120;

    private StubWriter() {}

    /**
     * The text of a file whose regions are filled anew; regions without a new body keep their solution.
     *
     * @param file   the solution's file
     * @param bodies the new lines of some exercises, as {@link #stub} makes them
     */
    static String write(SolutionFile file, Map<ExerciseNumber, String> bodies) {
        if (file.regions().stream().noneMatch(region -> bodies.containsKey(region.exercise()))) {
            return file.text(); // tags and all: the compiler's line numbers are then the author's
        }
        StringBuilder text = new StringBuilder();
        int position = 0;
        boolean throwsTodo = false;
        for (Region region : file.regions()) {
            String body = bodies.getOrDefault(region.exercise(), region.body());
            text.append(file.text(), position, region.start()).append(body);
            position = region.end();
            throwsTodo |= body.contains("Todo") && !body.equals(region.body());
        }
        text.append(file.text(), position, file.text().length());
        String orphaned = Imports.withoutOrphans(file.text(), text.toString());
        return throwsTodo ? Imports.with(STUB_ERROR, orphaned) : orphaned;
    }

    /**
     * The lines that stand in a chapter where the solution has {@code region}.
     *
     * @param region where the stub stands
     * @param text   what its comment says, if there is a text
     * @return a comment with number, task and page, and code that compiles there and throws
     */
    static String stub(Region region, Optional<ExerciseText> text) {
        ExerciseNumber number = region.exercise();
        int width = Math.max(40, WIDTH - region.indent().length() - "// ".length());
        List<String> lines = new ArrayList<>();
        String task = text.map(TaskSentence::of).orElse("its text is missing.");
        Lines.wrap("Exercise " + number + ": " + task, width).forEach(line -> lines.add("// " + line));
        text.ifPresent(present -> lines.add("// Page: " + present.page()));
        lines.add(code(region));
        StringBuilder stub = new StringBuilder();
        for (String line : lines) {
            stub.append(region.indent()).append(line).append('\n');
        }
        return stub.toString();
    }

    private static String code(Region region) {
        String number = "(\"" + region.exercise() + "\")";
        return switch (region.form()) {
            case ENDS_BLOCK -> "throw new Todo" + number + ";";
            case CODE_FOLLOWS -> "if (true) throw new Todo" + number + ";";
            case EXPRESSION -> "Todo.value" + number + (region.body().strip().endsWith(";") ? ";" : "");
        };
    }
}
