package torchwright.tool;

/** Ends a command early: the course is written in a way that nothing further can be said about it. */
final class CourseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CourseException(String place, String text) {
        super(place + ": " + text);
    }
}
