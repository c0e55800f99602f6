package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;

/**
 * What the macros leave behind while a page is converted.
 *
 * <p>Asciidoctor carries no data of ours to the HTML. So a macro leaves HTML in a numbered slot, and puts a
 * placeholder in its place; a listing gets a role with its number, {@code listing-3}. {@link PageMarkup} resolves both.
 */
final class PageContext {
    private static final String ROLE = "listing-";

    private final String source;
    private final String language;
    private final Map<String, String> words;
    private final List<String> slots = new ArrayList<>();
    private final List<ShownFile> listings = new ArrayList<>();
    private final Set<ExerciseNumber> exercises = new TreeSet<>();
    private final Map<ExerciseNumber, String> omitted = new TreeMap<>();
    private int diagrams;

    /**
     * The context of a page.
     *
     * @param source   the source's path from the project's root
     * @param language the edition's
     * @param words    the edition's words
     */
    PageContext(String source, String language, Map<String, String> words) {
        this.source = source;
        this.language = language;
        this.words = words;
    }

    String source() {
        return source;
    }

    String language() {
        return language;
    }

    /** {@return a word of the edition, its {@code {0}}, {@code {1}} replaced} */
    String word(String key, Object... values) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("the ui.properties of edition " + language + " lacks " + key);
        }
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return word;
    }

    /** {@return lines of AsciiDoc that hold the place of some HTML} */
    List<String> slot(String html) {
        slots.add(html);
        return List.of("", "++++", placeholder(slots.size() - 1), "++++", "");
    }

    List<String> slots() {
        return slots;
    }

    static String placeholder(int slot) {
        return "<div data-slot=\"" + slot + "\"></div>";
    }

    /** {@return the role of a listing that a macro made} */
    String listingRole(ShownFile file) {
        listings.add(file);
        return ROLE + (listings.size() - 1);
    }

    /** {@return the file of a listing with this role, or null if the role is another} */
    ShownFile listing(String role) {
        return role.matches(ROLE + "\\d+") ? listings.get(Integer.parseInt(role.substring(ROLE.length()))) : null;
    }

    int listingCount() {
        return listings.size();
    }

    /** {@return the number of the next diagram, from 1} */
    int nextDiagram() {
        return ++diagrams;
    }

    void showsExercise(ExerciseNumber number) {
        exercises.add(number);
    }

    void omitsExercise(ExerciseNumber number, String why) {
        omitted.put(number, why);
    }

    Set<ExerciseNumber> exercises() {
        return exercises;
    }

    Map<ExerciseNumber, String> omitted() {
        return omitted;
    }

    /**
     * The file that a listing shows.
     *
     * @param path    where a reader finds it, or empty for what no file holds, such as an output
     * @param link    where it can be seen in the repository
     * @param visible whether the page names the file above the listing
     */
    record ShownFile(String path, String link, boolean visible) {
        /** Stands for an output. */
        static final ShownFile NONE = new ShownFile("", "", false);
    }
}
