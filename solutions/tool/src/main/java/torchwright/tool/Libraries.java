package torchwright.tool;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of this program: JUnit, the kit and the tool, which workers and compiled tests need, too. */
final class Libraries {
    private Libraries() {}

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
