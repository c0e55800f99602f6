package torchwright.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torchwright.kit.ExerciseText;

/** What a stub's comment says of its exercise: the first sentence of the task, as plain text. */
final class TaskSentence {
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.+?[.!?:])(?=\\s+[A-Z`_*(]|\\s*$)");
    private static final Pattern LINK = Pattern.compile("(?:link:|xref:|https?:)\\S*?\\[([^\\]]*)]");
    private static final Pattern CODE = Pattern.compile("`\\+?([^`]+?)\\+?`");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)[*_](\\S[^*_]*)[*_](?!\\w)");

    private TaskSentence() {}

    /** {@return the first sentence of a task, on one line and without AsciiDoc's marks} */
    static String of(ExerciseText text) {
        String paragraph =
                text.task().split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ").strip();
        Matcher sentence = SENTENCE.matcher(paragraph);
        String first = sentence.lookingAt() ? sentence.group(1) : paragraph;
        String unlinked = LINK.matcher(first).replaceAll("$1");
        return EMPHASIS.matcher(CODE.matcher(unlinked).replaceAll("$1")).replaceAll("$1");
    }
}
