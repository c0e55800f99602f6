package torchwright.tool;

/**
 * Something wrong with the course, said so that its author knows where to look and what to do.
 *
 * @param place the file, exercise or test it concerns
 * @param text  what is wrong, and the remedy
 */
record Finding(String place, String text) {
    @Override
    public String toString() {
        return place + ": " + text;
    }
}
