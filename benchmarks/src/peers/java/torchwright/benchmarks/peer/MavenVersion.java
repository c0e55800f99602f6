package torchwright.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of a library, as Maven has written it into the library's jar. */
public final class MavenVersion {
    private MavenVersion() {}

    /**
     * Looks a version up.
     *
     * @param part     a class of the library
     * @param group    the library's group
     * @param artifact its artifact
     * @return its version, or {@code unknown version}
     */
    public static String of(Class<?> part, String group, String artifact) {
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        Properties properties = new Properties();
        try (InputStream content = part.getResourceAsStream(file)) {
            if (content != null) {
                properties.load(content);
            }
        } catch (IOException unreadable) {
            // The version is for readers only.
        }
        return properties.getProperty("version", "unknown version");
    }
}
