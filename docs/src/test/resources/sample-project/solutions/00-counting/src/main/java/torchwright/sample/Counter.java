package torchwright.sample;

import java.util.List;

/** Counts words. */
public final class Counter {
    /** The longest word that counts. */
    static final int LONGEST = 20;

    private Counter() {}

    /**
     * Counts the words that are not too long.
     *
     * @param words any words
     * @return how many there are
     */
    public static long count(List<String> words) {
        // tag::ex-0.1[]
        return words.stream().filter(word -> word.length() <= LONGEST).count();
        // end::ex-0.1[]
    }

    // Twice the same name: overloads.
    static long count(String text) {
        return count(List.of(text.split(" ")));
    }

    static int[] lengths(int[] from, String... words) {
        for (int i = 0; i < words.length; i++) {
            from[i] = words[i].length();
        }
        return from;
    }

    /** A word and its number. */
    record Counted(String word, long number) {
        boolean isRare() {
            return number == 1;
        }
    }
}
