package torchwright.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.cuda.emulator.EmulatedPlatform;

class CudaDevicesTest {
    private static CudaDevices devices(String wanted) {
        return new CudaDevices(new CudaDiscovery(List.of(new EmulatedPlatform()), wanted));
    }

    @Test
    void whereThereIsNoneTheErrorSaysWhy() {
        CudaDevices none = devices("none");
        assertEquals(0, none.count());
        assertEquals("none", none.platform());
        assertEquals(
                """
                device cuda:0 does not exist: 0 cuda device(s) found
                -Dtorchwright.cuda=none hides all devices
                Ask Device.isAvailable() first.""",
                assertThrows(IllegalStateException.class, () -> none.open(0)).getMessage());
    }

    @Test
    void theEmulatorIsNoDeviceUnlessItIsAskedFor() {
        assertEquals(0, devices("").count());
        assertEquals(1, devices("emulator").count());
        assertEquals("", devices("emulator").obstacle());
    }

    @Test
    void devicesAreNumberedFrom0() {
        CudaDevices emulated = devices("emulator");
        assertEquals("emulator", emulated.platform());
        assertEquals("Torchwright PTX emulator", emulated.properties(0).name());
        assertEquals("emulator", emulated.open(0).kind());
        assertEquals(
                """
                device cuda:1 does not exist: 1 cuda device(s) found
                the devices are numbered 0 to 0
                Ask Device.isAvailable() first.""",
                assertThrows(IllegalStateException.class, () -> emulated.properties(1))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> emulated.open(-1));
    }
}
