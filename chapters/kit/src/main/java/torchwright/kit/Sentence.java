package torchwright.kit;

import java.util.Locale;

/** Turns the name of a test into the sentence that it is. */
final class Sentence {
    private Sentence() {}

    /**
     * The words of a name in camel case.
     *
     * @param name {@code aBiasReceivesTheSumOverTheRows}
     * @return {@code a bias receives the sum over the rows}; runs of capitals stay as they are
     */
    static String of(String name) {
        String[] words = name.replace('_', ' ')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .strip()
                .split("\\s+");
        StringBuilder sentence = new StringBuilder();
        for (String word : words) {
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            sentence.append(sentence.isEmpty() ? "" : " ").append(acronym ? word : word.toLowerCase(Locale.ROOT));
        }
        return sentence.toString();
    }
}
