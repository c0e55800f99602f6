package torchwright.docs.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceWatchTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsWrittenDeepInsideIsSeen() throws IOException, InterruptedException {
        Path inner = Files.createDirectories(folder.resolve("src/site/en"));
        try (SourceWatch watch = SourceWatch.of(List.of(folder))) {
            Path page = Files.writeString(inner.resolve("index.adoc"), "= A page");
            assertEquals(Set.of(page), watch.next());
        }
    }

    @Test
    void whatBuildsAndEditorsWriteForThemselvesIsNot() throws IOException, InterruptedException {
        Path target = Files.createDirectories(folder.resolve("target"));
        try (SourceWatch watch = SourceWatch.of(List.of(folder))) {
            Files.writeString(target.resolve("index.adoc"), "built");
            Files.writeString(folder.resolve(".index.adoc.swp"), "swap");
            Files.writeString(folder.resolve("index.adoc~"), "backup");
            Path page = Files.writeString(folder.resolve("index.adoc"), "= A page");
            assertEquals(Set.of(page), watch.next());
        }
    }
}
