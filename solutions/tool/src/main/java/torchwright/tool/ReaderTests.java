package torchwright.tool;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a reader's tests with the settings of {@code chapters/pom.xml}; all it prints is the kit's report. */
final class ReaderTests {
    private static final String TIMEOUT = "junit.jupiter.execution.timeout.";
    private static final String LIMIT = "20 s";
    /** The classes in which Maven looks for tests. */
    private static final String TEST_CLASS = "(.*\\.)?(Test[^.$]*|[^.$]*(Test|Tests|TestCase))";

    private ReaderTests() {}

    /**
     * Runs all tests in a folder.
     *
     * @param arguments the folder of the classes
     */
    public static void main(String... arguments) {
        Launcher launcher = LauncherFactory.create();
        launcher.registerTestExecutionListeners(new Silence());
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.testmethod.order.default", "torchwright.kit.SourceOrder")
                .configurationParameter(TIMEOUT + "test.method.default", LIMIT)
                .configurationParameter(TIMEOUT + "testtemplate.method.default", LIMIT)
                .configurationParameter(TIMEOUT + "lifecycle.method.default", LIMIT)
                .configurationParameter(TIMEOUT + "thread.mode.default", "SEPARATE_THREAD")
                .selectors(selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                .filters(includeClassNamePatterns(TEST_CLASS))
                .build());
        // A test's endless thread must not keep this JVM alive.
        Runtime.getRuntime().halt(0);
    }

    /** Hides what tests print. When they begin, the kit's listener has been made, and has the console already. */
    private static final class Silence implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
    }
}
