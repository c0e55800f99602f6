package torchwright.cuda.emulator;

/** PTX that the emulator cannot take; the message names the file, the line and its text. */
public final class PtxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * An error at a line.
     *
     * @param line    of the PTX, from 1
     * @param problem what is wrong there
     */
    PtxException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    private PtxException(String message, PtxException cause) {
        super(message, cause);
        this.line = cause.line;
    }

    /** {@return the same error with the file's name and the text of its line} */
    PtxException in(String file, String source) {
        String text = source.lines().skip(line - 1L).findFirst().orElse("").strip();
        return new PtxException(file + ":" + line + ": " + getMessage() + "\n    " + text, this);
    }

    /** {@return the line of the PTX, from 1} */
    public int line() {
        return line;
    }
}
