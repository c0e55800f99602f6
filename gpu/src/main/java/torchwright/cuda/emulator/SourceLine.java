package torchwright.cuda.emulator;

/**
 * A line of the CUDA source that an instruction came from.
 *
 * @param file its name without folders; empty where the PTX was compiled without {@code -lineinfo}
 * @param line from 1; 0 where it is unknown
 */
public record SourceLine(String file, int line) implements Comparable<SourceLine> {
    /** For PTX compiled without {@code -lineinfo}. */
    static final SourceLine UNKNOWN = new SourceLine("", 0);

    @Override
    public int compareTo(SourceLine other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line == 0 ? "(no source line)" : file + ":" + line;
    }
}
