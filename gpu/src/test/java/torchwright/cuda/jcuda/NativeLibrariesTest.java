package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Test
    void whatIsUnpackedLiesInAFolderOfItsOwnThatGoes() throws IOException {
        Path usual = temporary();
        AtomicReference<Path> seen = new AtomicReference<>();
        NativeLibraries.load(() -> {
            seen.set(temporary());
            try {
                Files.writeString(temporary().resolve("library.so"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertNotEquals(usual, seen.get());
        assertFalse(Files.exists(seen.get()));
        assertEquals(usual, temporary());
        assertTrue(Files.deleteIfExists(Files.createTempFile("torchwright", null)));
    }

    @Test
    void theUsualFolderComesBackAfterAFailure() {
        Path usual = temporary();
        assertThrows(
                UnsatisfiedLinkError.class,
                () -> NativeLibraries.load(() -> {
                    throw new UnsatisfiedLinkError("no driver");
                }));
        assertEquals(usual, temporary());
    }
}
