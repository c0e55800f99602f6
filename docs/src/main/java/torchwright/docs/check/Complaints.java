package torchwright.docs.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the site, collected so that one build tells everything. */
public final class Complaints {
    private final Set<String> texts = new LinkedHashSet<>();

    /** None yet. */
    public Complaints() {}

    /**
     * Adds a complaint; the same one twice counts once.
     *
     * @param place the source file, the page or the class that is at fault
     * @param text  what is wrong, and what to do about it
     */
    public void add(String place, String text) {
        texts.add(place + ": " + text);
    }

    /**
     * Adds complaints.
     *
     * @param more each with its place
     */
    public void addAll(Collection<String> more) {
        texts.addAll(more);
    }

    /** {@return them all, in the order in which they came} */
    public List<String> all() {
        return List.copyOf(texts);
    }

    /**
     * Ends the build if there is a complaint.
     *
     * @throws IllegalStateException with all of them
     */
    public void throwIfAny() {
        if (!texts.isEmpty()) {
            throw new IllegalStateException("the site does not build:\n  "
                    + String.join(
                            "\n  ",
                            texts.stream()
                                    .map(text -> text.replace("\n", "\n    "))
                                    .toList()));
        }
    }
}
