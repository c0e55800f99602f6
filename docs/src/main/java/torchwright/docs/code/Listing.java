package torchwright.docs.code;

import java.nio.file.Path;

/**
 * Code as a page shows it.
 *
 * @param code the lines, dedented, without a line end after the last
 * @param file the file it comes from
 */
public record Listing(String code, Path file) {}
