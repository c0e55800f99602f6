package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of files, read whole. */
final class SourceTree {
    private SourceTree() {}

    /**
     * The files below a folder.
     *
     * @param root a folder, which need not exist
     * @return each file under its path below {@code root}, with forward slashes
     */
    static SortedMap<String, Path> files(Path root) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    /** {@return the content of the files below {@code root}, under their paths} */
    static SortedMap<String, byte[]> contents(Path root) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (var file : files(root).entrySet()) {
            contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return contents;
    }
}
