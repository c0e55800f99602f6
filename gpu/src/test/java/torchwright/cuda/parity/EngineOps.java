package torchwright.cuda.parity;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import torchwright.tensor.Op;

/** Finds the ops of the engine: the classes on the class path that are one, but for those of tests. */
final class EngineOps {
    private static final String ROOT = "torchwright";
    private static final String SUFFIX = ".class";

    private EngineOps() {}

    /**
     * Looks through all folders and archives that hold classes of the engine.
     *
     * @return the classes, by name
     */
    static List<Class<?>> all() throws IOException {
        List<Class<?>> found = new ArrayList<>();
        for (URL place : EngineOps.class.getClassLoader().resources(ROOT).toList()) {
            if (!place.getPath().contains("test-classes")) {
                found.addAll(in(uri(place)));
            }
        }
        found.sort(Comparator.comparing(Class::getName));
        return found;
    }

    private static List<Class<?>> in(URI place) throws IOException {
        if (!place.getScheme().equals("jar")) {
            Path folder = Path.of(place);
            return opsBelow(folder, folder.getParent());
        }
        try (FileSystem archive = FileSystems.newFileSystem(place, Map.of())) {
            return opsBelow(archive.getPath("/" + ROOT), archive.getPath("/"));
        }
    }

    private static List<Class<?>> opsBelow(Path folder, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info" + SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                    .<Class<?>>map(EngineOps::load)
                    .filter(EngineOps::isOp)
                    .toList();
        }
    }

    private static boolean isOp(Class<?> type) {
        return Op.class.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EngineOps.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            // A class that extends one of a module that this run does not have is no op.
            return Object.class;
        }
    }

    private static URI uri(URL place) {
        try {
            return place.toURI();
        } catch (URISyntaxException fault) {
            throw new IllegalStateException("the class path has an entry that is no address: " + place, fault);
        }
    }
}
