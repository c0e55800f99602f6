package torchwright.golden;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of goldens: the cases of one topic and the torch that answered them.
 *
 * @param group the topic, which is also the file's name
 * @param torch the release of torch that was asked
 * @param cpu   the kernels it answered with
 * @param cases the cases, in the order in which they were recorded
 */
record GoldenFile(String group, String torch, String cpu, List<GoldenCase> cases) {
    private static final Gson GSON = new Gson();

    /** {@return every file of goldens on the class path, by name} */
    static List<GoldenFile> readAll() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GoldenFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException("goldens: the folder cannot be listed", failure);
        }
    }

    private static Path folder() {
        try {
            return Path.of(GoldenFile.class.getResource("/goldens").toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("goldens: not a folder on this machine", failure);
        }
    }

    private static GoldenFile read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return GSON.fromJson(reader, GoldenFile.class);
        } catch (IOException failure) {
            throw new IllegalStateException(file.getFileName() + ": cannot be read", failure);
        }
    }
}
