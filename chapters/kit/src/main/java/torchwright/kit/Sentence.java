package torchwright.kit;

import java.util.Locale;

/** Turns the name of a test into the sentence that it is. */
final class Sentence {
    /** A type of elements, whose number is a part of its name. */
    private static final String TYPE = "b?float\\d+|u?int\\d+|complex\\d+";

    private Sentence() {}

    /**
     * The words of a name in camel case.
     *
     * @param name {@code aBiasReceivesTheSumOverTheRows}
     * @return {@code a bias receives the sum over the rows}; runs of capitals stay as they are, and so do types of
     *     elements: {@code inFloat64AfterSeed42} is {@code in float64 after seed 42}
     */
    static String of(String name) {
        String[] words = name.replace('_', ' ')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .strip()
                .split("\\s+");
        StringBuilder sentence = new StringBuilder();
        for (String word : words) {
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            String read = acronym ? word : word.toLowerCase(Locale.ROOT);
            sentence.append(sentence.isEmpty() ? "" : " ").append(read.matches(TYPE) ? read : apart(read));
        }
        return sentence.toString();
    }

    /** {@return a word and the number behind it; one letter and a number, such as f1, are a name} */
    private static String apart(String word) {
        return word.replaceAll("(?<=[a-z]{2})(?=\\d)", " ");
    }
}
