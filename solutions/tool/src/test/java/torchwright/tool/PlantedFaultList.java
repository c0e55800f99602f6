package torchwright.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes {@code target/planted-faults.txt}: one line a fault that was planted and caught. */
final class PlantedFaultList implements TestWatcher {
    private static final Path LIST = Path.of("target", "planted-faults.txt");
    private static final SortedSet<String> CAUGHT = new TreeSet<>();

    @Override
    public void testSuccessful(ExtensionContext test) {
        String fault =
                test.getRequiredTestMethod().getAnnotation(PlantedFault.class).value();
        synchronized (CAUGHT) {
            CAUGHT.add("caught: " + fault);
            try {
                Files.createDirectories(LIST.getParent());
                Files.writeString(LIST, String.join("\n", CAUGHT) + "\n" + CAUGHT.size() + " planted faults caught\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
