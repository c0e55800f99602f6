package torchwright.docs.book;

import java.util.Map;
import java.util.Set;

/**
 * The book in one language.
 *
 * @param language its code, {@code en} or {@code ko}: the value of {@code lang}
 * @param folder   where it lies in the site: empty for the root, {@code ko/} otherwise
 * @param words    the words of the frame, from the edition's {@code ui.properties}
 * @param files    the names of all its pages, {@code index.html} among them
 */
public record Edition(String language, String folder, Map<String, String> words, Set<String> files) {
    /**
     * Keeps copies.
     *
     * @param language its code, {@code en} or {@code ko}: the value of {@code lang}
     * @param folder   where it lies in the site: empty for the root, {@code ko/} otherwise
     * @param words    the words of the frame, from the edition's {@code ui.properties}
     * @param files    the names of all its pages, {@code index.html} among them
     */
    public Edition {
        words = Map.copyOf(words);
        files = Set.copyOf(files);
    }

    /**
     * {@return a word of the frame}
     *
     * @param key as {@code ui.properties} names it
     * @throws IllegalArgumentException if the edition lacks it
     */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("the ui.properties of edition " + language + " lacks " + key);
        }
        return word;
    }

    /** {@return the way from one of its pages to the site's root: empty, or {@code ../}} */
    public String toRoot() {
        return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
    }
}
