package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake that people make in an exercise, as code: {@code src/mutants/3.4/<name>.java}.
 *
 * @param exercise the exercise in which it is made
 * @param name     what goes wrong, {@code forgets-the-bias}
 * @param why      the misconception, from the first line {@code // why: ...}, or empty where that is missing
 * @param body     the lines that take the place of the region
 */
record Mutant(SolvedExercise exercise, String name, String why, String body) {
    private static final Pattern PLACE = Pattern.compile("\\S+\\.java:(\\d+): ");
    private static final String WHY = "// why:";

    /** {@return the mutants of an exercise, by name} */
    static List<Mutant> of(Chapter chapter, SolvedExercise exercise) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (Map.Entry<String, Path> file :
                SourceTree.files(chapter.mutants(exercise.number())).entrySet()) {
            if (!file.getKey().endsWith(".java")) {
                continue;
            }
            String text = Files.readString(file.getValue()).replace("\r\n", "\n");
            String body = text.endsWith("\n") ? text : text + "\n";
            String first = body.substring(0, body.indexOf('\n')).strip();
            String why = first.startsWith(WHY) ? first.substring(WHY.length()).strip() : "";
            mutants.add(new Mutant(exercise, file.getKey().replaceFirst("\\.java$", ""), why, body));
        }
        return mutants;
    }

    /** {@return the solution's file with this body in place of the right one} */
    String inPlace() {
        return StubWriter.write(exercise.file(), Map.of(exercise.number(), body));
    }

    /**
     * A compiler's complaint about the file {@link #inPlace}, as one about the mutant.
     *
     * @param complaint begins with a file and a line, {@code sample/Counter.java:13: ...}
     * @return the complaint with the line in the mutant, or as it was where the mutant itself is not at fault
     */
    String located(String complaint) {
        Matcher place = PLACE.matcher(complaint);
        if (!place.lookingAt()) {
            return complaint;
        }
        String file = inPlace();
        int line = Integer.parseInt(place.group(1)) - Lines.number(file, file.indexOf(body)) + 1;
        return line >= 1 && line <= body.lines().count()
                ? "line " + line + ": " + complaint.substring(place.end())
                : complaint;
    }

    /** {@return how reports name it, {@code 3.4/forgets-the-bias}} */
    String title() {
        return exercise.number() + "/" + name;
    }
}
