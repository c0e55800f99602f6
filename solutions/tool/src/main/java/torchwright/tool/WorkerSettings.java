package torchwright.tool;

import java.nio.file.Path;
import java.util.List;

/**
 * How workers are started.
 *
 * @param classPath the libraries: JUnit, the kit and this tool
 * @param folder    the folder they run in
 * @param modules   JDK modules that must be asked for
 * @param heap      the most memory each may use, as for {@code -Xmx}
 */
record WorkerSettings(String classPath, Path folder, List<String> modules, String heap) {}
