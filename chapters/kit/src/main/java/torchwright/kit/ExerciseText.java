package torchwright.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exercise tells its reader; read from {@code exercises/3.5.adoc}, whose form {@link torchwright.kit} shows.
 *
 * @param number the number
 * @param title  a few words, without the number
 * @param page   where the site explains it, {@code 03-autograd.html#undo-the-broadcast}
 * @param task   what to write: paragraphs, with an empty line between two of them
 * @param hints  three, each stronger than the one before
 */
public record ExerciseText(ExerciseNumber number, String title, String page, String task, List<String> hints) {
    /** How many hints an exercise has. */
    public static final int HINTS = 3;

    /**
     * Reads the text of an exercise from its file.
     *
     * @param file {@code exercises/3.5.adoc}
     * @return the text
     * @throws IllegalArgumentException if the file is not of the form, naming the file and what is missing
     */
    public static ExerciseText read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads the text of an exercise.
     *
     * @param file  the file's name, {@code "3.5.adoc"}: the number in it must be the title's
     * @param lines the file's lines
     * @return the text
     * @throws IllegalArgumentException if the lines are not of the form, naming the file and what is missing
     */
    public static ExerciseText parse(String file, List<String> lines) {
        String head = lines.isEmpty() ? "" : lines.get(0);
        require(head.matches("= \\d+\\.\\d+ \\S.*"), file, "must begin with its number and title: = 3.5 Undo the ...");
        String[] words = head.split(" ", 3);
        ExerciseNumber number = ExerciseNumber.parse(words[1]);
        require(file.equals(number + ".adoc"), file, "is titled " + number);

        String page = "";
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(":page:")) {
                page = line.substring(":page:".length()).strip();
            } else if (line.startsWith("== ")) {
                require(
                        line.equals("== Hint " + parts.size()),
                        file,
                        "needs \"== Hint " + parts.size() + "\" in place of \"" + line + "\"");
                parts.add(new StringBuilder());
            } else {
                parts.get(parts.size() - 1).append(line.stripTrailing()).append('\n');
            }
        }
        List<String> texts = parts.stream().map(part -> part.toString().strip()).toList();
        require(!page.isEmpty(), file, "must say where the site explains it: \":page: 03-autograd.html#...\"");
        require(!texts.get(0).isEmpty(), file, "has no task");
        require(texts.size() == HINTS + 1, file, "has " + (texts.size() - 1) + " hints instead of " + HINTS);
        require(texts.stream().noneMatch(String::isEmpty), file, "has an empty hint");
        return new ExerciseText(
                number, words[2].strip(), page, texts.get(0), List.copyOf(texts.subList(1, texts.size())));
    }

    private static void require(boolean condition, String file, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(file + " " + complaint);
        }
    }
}
