package torchwright.nn;

/** The places of a list's elements, which may count from the end. */
final class Places {
    private Places() {}

    /** Turns a place that may count from the end into one that counts from the start. */
    static int normalize(int index, int size) {
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " is out of range");
        }
        return index < 0 ? index + size : index;
    }
}
