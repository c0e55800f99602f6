package torchwright.tool;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of tests on one variant, inside a worker. */
final class VariantRun {
    /** The classes in which Maven looks for tests; nested ones are found through their outer class. */
    private static final Pattern TEST_CLASS = Pattern.compile("(.*/)?(Test[^/$]*|[^/$]*(Test|Tests|TestCase))\\.class");

    private final ClassFiles variant;
    private final Set<String> exercises;
    private final DataOutputStream out;

    /**
     * A run to be made.
     *
     * @param variant   the engine and the tests
     * @param exercises the exercises whose tests are run; none means all
     * @param out       where the tests' outcomes go
     */
    VariantRun(ClassFiles variant, Set<String> exercises, DataOutputStream out) {
        this.variant = variant;
        this.exercises = exercises;
        this.out = out;
    }

    /** Loads what every run needs, so that the watchdog times tests and not class loading. */
    static void warmUp() {
        launcher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .enableImplicitConfigurationParameters(false)
                        .selectors(selectClass(VariantRun.class))
                        .build());
    }

    /** {@return whether the run left nothing behind that would disturb the next one} */
    boolean run() {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        VariantLoader loader = new VariantLoader(variant, Worker.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        PostDiscoveryFilter wanted = test -> FilterResult.includedIf(
                exercises.isEmpty() || test.isContainer() || exercises.contains(TestExercise.of(test.getSource())));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(testClasses(loader))
                .filters(wanted)
                .build();
        launcher().execute(request, new OutcomeListener(out));
        Thread.currentThread().setContextClassLoader(Worker.class.getClassLoader());
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> !before.contains(thread) && thread.getState() == Thread.State.RUNNABLE);
    }

    private List<DiscoverySelector> testClasses(VariantLoader loader) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String path : variant.byPath().keySet()) {
            if (TEST_CLASS.matcher(path).matches()) {
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                try {
                    selectors.add(selectClass(loader.loadClass(name)));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(name, e);
                }
            }
        }
        return selectors;
    }

    private static Launcher launcher() {
        // Listeners of the kit would print a reader's report.
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    static UncheckedIOException hungUp(IOException cause) {
        return new UncheckedIOException("the parent hung up", cause);
    }
}
