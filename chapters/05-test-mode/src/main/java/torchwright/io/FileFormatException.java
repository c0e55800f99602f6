package torchwright.io;

import java.io.IOException;

/**
 * A file that is not what it claims to be: the message says in which file, at which byte, and what is wrong there.
 *
 * <p>Whoever reads a file that somebody else wrote should expect this one exception, and no other, for whatever the
 * bytes may be. An {@link IOException} of another class means that the file could not be read at all.
 */
public final class FileFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String problem;
    private final String place;

    /**
     * Describes a fault whose file is not known here; {@link #in} adds it.
     *
     * @param offset  the byte at which the fault shows, counted from the beginning of the file
     * @param problem what is wrong there
     */
    public FileFormatException(long offset, String problem) {
        this("", offset, problem);
    }

    private FileFormatException(String place, long offset, String problem) {
        super(place + "byte " + offset + ": " + problem);
        this.place = place;
        this.offset = offset;
        this.problem = problem;
    }

    /**
     * The same fault, with the name of the file that has it.
     *
     * @param file the file, or an entry of an archive
     * @return an exception whose message begins with the name
     */
    public FileFormatException in(String file) {
        FileFormatException named = new FileFormatException(file + ", " + place, offset, problem);
        named.initCause(getCause());
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** {@return the byte at which the fault shows, counted from the beginning of the file or of the archive's entry} */
    public long offset() {
        return offset;
    }

    /** {@return what is wrong, without the place} */
    public String problem() {
        return problem;
    }
}
