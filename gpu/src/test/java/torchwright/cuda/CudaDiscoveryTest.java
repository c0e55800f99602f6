package torchwright.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import torchwright.cuda.emulator.EmulatedPlatform;

class CudaDiscoveryTest {
    private record Planned(String name, boolean onlyByName, String obstacle) implements CudaPlatform {
        @Override
        public List<DeviceProperties> devices() {
            return List.of();
        }

        @Override
        public CudaDriver open(int device) {
            throw new CudaException("cuDeviceGet", CudaError.INVALID_DEVICE, "");
        }
    }

    private static final CudaPlatform GPU = new Planned("cuda", false, "");
    private static final CudaPlatform NO_GPU = new Planned("cuda", false, "there is no NVIDIA driver");
    private static final CudaPlatform EMULATOR = new EmulatedPlatform();

    @Test
    void aGpuIsTakenWhereThereIsOne() {
        assertEquals(
                "cuda",
                new CudaDiscovery(List.of(EMULATOR, GPU), "")
                        .platform()
                        .orElseThrow()
                        .name());
        assertEquals("", new CudaDiscovery(List.of(EMULATOR, GPU), "").obstacle());
    }

    @Test
    void theEmulatorCountsOnlyByName() {
        CudaDiscovery discovery = new CudaDiscovery(List.of(EMULATOR, NO_GPU), "");
        assertTrue(discovery.platform().isEmpty());
        assertEquals("cuda: there is no NVIDIA driver", discovery.obstacle());
        assertEquals(
                "emulator",
                new CudaDiscovery(List.of(EMULATOR, GPU), "emulator")
                        .platform()
                        .orElseThrow()
                        .name());
    }

    @Test
    void noneHidesAll() {
        CudaDiscovery discovery = new CudaDiscovery(List.of(EMULATOR, GPU), "none");
        assertTrue(discovery.platform().isEmpty());
        assertEquals("-Dtorchwright.cuda=none hides all devices", discovery.obstacle());
    }

    @Test
    void anUnknownNameIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new CudaDiscovery(List.of(EMULATOR, GPU), "rocm").platform());
        assertEquals(
                "-Dtorchwright.cuda=rocm names no platform; there are: emulator, cuda, none", refused.getMessage());
    }

    @Test
    void theEmulatorIsInstalled() {
        assertTrue(ServiceLoader.load(CudaPlatform.class).stream()
                .anyMatch(provider -> provider.type().equals(EmulatedPlatform.class)));
        assertEquals(1, EMULATOR.devices().size());
        assertEquals("emulator", EMULATOR.open(0).kind());
        assertEquals(
                CudaError.INVALID_DEVICE,
                assertThrows(CudaException.class, () -> EMULATOR.open(1)).error());
    }

    @Test
    void anErrorNamesTheCallTheKernelAndTheOp() {
        CudaException error = new CudaException(
                        "cuLaunchKernel", CudaError.of(701), "sgemm", "", "too many registers", null)
                .during("MatMul");
        assertEquals(
                "cuLaunchKernel of kernel sgemm of op MatMul: CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES (701)\ntoo many registers",
                error.getMessage());
        assertEquals(CudaError.UNKNOWN, CudaError.of(12345));
    }
}
