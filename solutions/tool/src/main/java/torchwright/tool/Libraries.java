package torchwright.tool;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of this program: JUnit, the kit and the tool, which workers and compiled tests need, too. */
final class Libraries {
    /** A class of each library that a reader's tests stand on. */
    private static final List<String> READERS = List.of(
            "torchwright.kit.Todo",
            "torchwright.tool.ReaderTests",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.platform.commons.JUnitException",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.launcher.Launcher",
            "org.opentest4j.AssertionFailedError");

    private Libraries() {}

    /** {@return the class path of a reader's tests: JUnit, the kit and the tool, but no engine that may be at hand here} */
    static String ofReaders() {
        List<String> entries = new ArrayList<>();
        for (String name : READERS) {
            try {
                CodeSource source = Class.forName(name, false, Libraries.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                entries.add(Path.of(source.getLocation().toURI()).toString());
            } catch (ClassNotFoundException | URISyntaxException e) {
                throw new IllegalStateException("the class path lacks " + name, e);
            }
        }
        return entries.stream().distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the class path, also where Maven runs this program inside its own JVM; every entry is absolute} */
    static String classPath() {
        if (Libraries.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> entries = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                try {
                    entries.add(Path.of(url.toURI()).toString());
                } catch (URISyntaxException e) {
                    throw new IllegalStateException(url + " is no path", e);
                }
            }
            return String.join(File.pathSeparator, entries);
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
