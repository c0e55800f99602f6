package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static String obstacle(Probe.Loading loading) {
        Probe probe = Probe.look("Linux", "amd64", loading);
        assertTrue(probe.devices().isEmpty());
        assertNull(probe.calls());
        return probe.obstacle();
    }

    private static String obstacle(PlannedDriver driver) {
        return obstacle(driver::calls);
    }

    @Test
    void aDeviceIsDescribed() {
        Probe probe = Probe.look("Windows 11", "amd64", new PlannedDriver()::calls);
        assertEquals("", probe.obstacle());
        assertEquals(List.of(PlannedDriver.DEVICE), probe.devices());
    }

    @Test
    void elsewhereNothingIsLoaded() {
        for (String[] system : new String[][] {{"Mac OS X", "aarch64"}, {"Mac OS X", "x86_64"}, {"Linux", "aarch64"}}) {
            Probe probe = Probe.look(system[0], system[1], () -> fail("a library was loaded"));
            assertEquals(
                    "JCuda has no libraries for " + system[0] + " on " + system[1]
                            + "; it has some for Linux and Windows on x86_64",
                    probe.obstacle());
        }
    }

    @Test
    void aMissingDriverIsOneWhateverTheLoaderThrows() {
        String none = "there is no NVIDIA driver; an NVIDIA GPU needs one, of CUDA 11.4 or newer";
        assertEquals(none, obstacle(() -> {
            throw new UnsatisfiedLinkError(
                    "/tmp/libJCudaDriver.so: libcuda.so.1: cannot open shared object file: No such file");
        }));
        assertEquals(none, obstacle(() -> {
            throw new UnsatisfiedLinkError("C:\\JCudaDriver.dll: Can't find dependent libraries");
        }));
    }

    @Test
    void otherTroubleWithTheLibraryIsTold() {
        assertEquals("JCuda's library is missing on the class path; it is in org.jcuda:jcuda-natives", obstacle(() -> {
            throw new UnsatisfiedLinkError("java.io.IOException: No resource found with name 'lib/x.so'");
        }));
        assertEquals(
                "JCuda's library could not be loaded: Could not initialize class jcuda.driver.JCudaDriver",
                obstacle(() -> {
                    throw new NoClassDefFoundError("Could not initialize class jcuda.driver.JCudaDriver");
                }));
        assertEquals("JCuda's library could not be unpacked: No space left on device", obstacle(() -> {
            throw new IOException("No space left on device");
        }));
    }

    @Test
    void aDriverWithoutAGpuSaysSo() {
        assertEquals(
                "there is an NVIDIA driver, but it sees no GPU",
                obstacle(new PlannedDriver().failing("init", CUresult.CUDA_ERROR_NO_DEVICE)));
    }

    @Test
    void anOldDriverIsToldByItsRelease() {
        PlannedDriver driver = new PlannedDriver().ofVersion(11020);
        assertEquals("the NVIDIA driver is too old: it is of CUDA 11.2, but 11.4 or newer is needed", obstacle(driver));
        assertEquals(List.of("driverGetVersion"), driver.calledSince());
    }

    @Test
    void anUpdatedDriverWaitsForARestart() {
        assertEquals(
                "the NVIDIA driver does not fit to the system's: it was updated, and the machine not restarted",
                obstacle(new PlannedDriver().failing("init", CUresult.CUDA_ERROR_SYSTEM_DRIVER_MISMATCH)));
    }

    @Test
    void anErrorThatIsNotListedKeepsItsNumber() {
        assertEquals(
                "the NVIDIA driver does not work: cuInit: CUDA_ERROR_UNKNOWN (999): CUDA_ERROR_PLANNED (214): as"
                        + " planned",
                obstacle(new PlannedDriver().failing("init", 214)));
    }

    @Test
    void anOldDeviceIsToldByItsCapability() {
        assertEquals(
                "Planned GPU is too old: its compute capability is 3.0, but 5.0 or newer is needed",
                obstacle(new PlannedDriver().with(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, 3)));
    }
}
