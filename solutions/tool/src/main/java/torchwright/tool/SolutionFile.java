package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One Java file of a solved chapter, with the exercises in it.
 *
 * @param path    where it stands below {@code src/main/java}, with forward slashes
 * @param text    its text, with line feeds as line ends
 * @param regions its exercise regions, in order
 */
record SolutionFile(String path, String text, List<Region> regions) {
    /**
     * Reads a file.
     *
     * @param chapter the chapter it belongs to
     * @param file    a file below the chapter's {@code src/main/java}
     * @throws CourseException if a tag is wrong
     */
    static SolutionFile read(Chapter chapter, Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        String path = chapter.solutionSources().relativize(file).toString().replace('\\', '/');
        return new SolutionFile(path, text, RegionParser.parse(chapter.relative(file), text));
    }
}
