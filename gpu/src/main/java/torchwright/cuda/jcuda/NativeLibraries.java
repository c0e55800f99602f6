package torchwright.cuda.jcuda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads JCuda's native libraries so that programs that start at the same time do not disturb each other.
 *
 * <p>A library on {@code java.library.path} is taken from there. Otherwise JCuda unpacks it to a fixed name in the
 * folder for temporary files, in several steps and without a look at what another program does there: that program may
 * load half a library. So for the moment of unpacking, that folder is one that only this program has.
 */
final class NativeLibraries {
    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

    private NativeLibraries() {}

    /**
     * Loads a library.
     *
     * @param firstUse of JCuda's class that loads it when it is initialised
     * @throws LinkageError if it is not there or cannot be loaded
     * @throws IOException  if there is no folder to unpack it to
     */
    static synchronized void load(Runnable firstUse) throws IOException {
        // File keeps the folder that it sees at its first use, which must be the usual one.
        Files.delete(File.createTempFile("torchwright", null).toPath());
        Path folder = Files.createTempDirectory("torchwright-natives");
        String usual = System.setProperty(TEMPORARY_FOLDER, folder.toString());
        try {
            firstUse.run();
        } finally {
            System.setProperty(TEMPORARY_FOLDER, usual);
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.toList();
        }
        try {
            for (Path path : paths) {
                Files.delete(path);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // Windows keeps the file of a library that is in use; Linux has it in memory.
            folder.toFile().deleteOnExit();
        }
    }
}
