package torchwright.docs.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Loads the engine and the examples anew, so that an example meets an engine that nobody has used: the default
 * generator has drawn nothing, no warning has been given. Everything else is shared with the site.
 */
final class EngineClassLoader extends URLClassLoader {
    private static final String FOLDER = "torchwright/";

    /** A loader over the entries of {@link #entries}. */
    EngineClassLoader(List<URL> entries) {
        super(entries.toArray(URL[]::new), new Shared(EngineClassLoader.class.getClassLoader()));
    }

    /** {@return the entries of a class path that hold classes of the project} */
    static List<URL> entries(String classPath) {
        List<URL> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (holdsEngine(path)) {
                try {
                    entries.add(path.toUri().toURL());
                } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(entry, e);
                }
            }
        }
        return entries;
    }

    private static boolean holdsEngine(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.isDirectory(entry.resolve(FOLDER));
        }
        if (!Files.exists(entry)) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().anyMatch(file -> file.getName().startsWith(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    /** The parent: it has the site's own classes and the libraries, but no engine. */
    private static final class Shared extends ClassLoader {
        private final ClassLoader site;

        Shared(ClassLoader site) {
            super(ClassLoader.getPlatformClassLoader());
            this.site = site;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("torchwright.") && !name.startsWith("torchwright.docs.")) {
                throw new ClassNotFoundException(name);
            }
            return site.loadClass(name);
        }

        @Override
        protected URL findResource(String name) {
            return name.contains("torchwright") ? null : site.getResource(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.contains("torchwright") ? Collections.emptyEnumeration() : site.getResources(name);
        }
    }
}
