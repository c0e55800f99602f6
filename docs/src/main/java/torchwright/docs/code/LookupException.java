package torchwright.docs.code;

/** A page asks for code, a text or an output that is not there; the message says what to write instead. */
public final class LookupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a page's request.
     *
     * @param message what is missing, and what there is instead
     */
    public LookupException(String message) {
        super(message);
    }
}
