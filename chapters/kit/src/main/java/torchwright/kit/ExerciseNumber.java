package torchwright.kit;

/**
 * The number of an exercise, {@code 3.10}: its chapter and its place there; 3.10 comes after 3.9.
 *
 * @param chapter from 0
 * @param place   from 1
 */
public record ExerciseNumber(int chapter, int place) implements Comparable<ExerciseNumber> {
    /**
     * Reads a number.
     *
     * @param text for example {@code "3.10"}
     * @return the number
     * @throws IllegalArgumentException if the text is none
     */
    public static ExerciseNumber parse(String text) {
        if (!text.matches("\\d{1,3}\\.\\d{1,3}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no exercise number; one looks like this: 3.5");
        }
        int dot = text.indexOf('.');
        return new ExerciseNumber(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(ExerciseNumber other) {
        return chapter != other.chapter ? Integer.compare(chapter, other.chapter) : Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
        return chapter + "." + place;
    }
}
