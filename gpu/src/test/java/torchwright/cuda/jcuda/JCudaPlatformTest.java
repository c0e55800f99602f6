package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaPlatform;

/** What holds on every machine, with a GPU or without. */
class JCudaPlatformTest {
    private final JCudaPlatform platform = new JCudaPlatform();

    @Test
    void itIsInstalledAndCountsWithoutBeingNamed() {
        assertTrue(ServiceLoader.load(CudaPlatform.class).stream()
                .anyMatch(provider -> provider.type().equals(JCudaPlatform.class)));
        assertEquals("cuda", platform.name());
        assertFalse(platform.onlyByName());
    }

    @Test
    void thereAreDevicesOrOneObstacle() {
        assertEquals(platform.obstacle().isEmpty(), !platform.devices().isEmpty());
        assertEquals(
                platform.obstacle().isEmpty() ? 0 : 1,
                platform.obstacle().lines().count());
    }

    @Test
    void allThreadsHearTheSame() {
        Set<String> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> new JCudaPlatform().obstacle())
                .collect(Collectors.toSet());
        assertEquals(Set.of(platform.obstacle()), answers);
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        CudaException refused = assertThrows(CudaException.class, () -> platform.open(1000));
        if (platform.obstacle().isEmpty()) {
            assertEquals(CudaError.INVALID_DEVICE, refused.error());
        } else {
            assertEquals(CudaError.NO_DEVICE, refused.error());
            assertTrue(refused.getMessage().endsWith(platform.obstacle()), refused.getMessage());
        }
    }
}
