package torchwright.io;

/**
 * One file inside a zip archive, as the archive's directory describes it.
 *
 * @param name           its name
 * @param method         how its bytes are kept, {@link #STORED} or {@link #DEFLATED}
 * @param crc            the CRC-32 of its bytes
 * @param compressedSize how many bytes it takes in the archive
 * @param size           how many bytes it has
 * @param header         where in the archive its own header begins
 * @param position       where in the archive the directory speaks of it; for messages
 */
record ZipMember(String name, int method, long crc, long compressedSize, long size, long header, long position) {
    /** As they are. */
    static final int STORED = 0;

    /** Deflated, RFC 1951. */
    static final int DEFLATED = 8;

    /** No deflated byte stands for more than this: 258 bytes take at least 2 bits. */
    private static final int BEST_DEFLATION = 1032;

    /** {@return whether as many bytes as this claims can come out of those that it takes} */
    boolean isPossible() {
        return method == STORED ? size == compressedSize : size <= BEST_DEFLATION * compressedSize;
    }

    /**
     * Makes the exception that refuses the archive because of this file.
     *
     * @param problem what is wrong with it
     * @return an exception that names the file, and the place where the directory speaks of it
     */
    FileFormatException refused(String problem) {
        return new FileFormatException(position, "entry " + JsonString.excerpt(name) + " " + problem);
    }
}
