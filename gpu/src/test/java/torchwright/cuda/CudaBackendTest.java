package torchwright.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class CudaBackendTest {
    @Test
    void theEngineFindsTheBackend() {
        assertTrue(ServiceLoader.load(Backend.class).stream()
                .anyMatch(provider -> provider.type().equals(CudaBackend.class)));
        assertTrue(Device.cuda().isAvailable());
        assertFalse(Device.cuda(Cuda.deviceCount()).isAvailable());
    }

    @Test
    void aDeviceBeyondTheLastIsRefused() {
        Device beyond = Device.cuda(Cuda.deviceCount());
        String message = assertThrows(
                        IllegalStateException.class, () -> Tensor.full(Shape.of(2), 1, DType.FLOAT32, beyond))
                .getMessage();
        assertTrue(
                message.startsWith("device " + beyond + " does not exist: " + Cuda.deviceCount() + " cuda"), message);
    }

    @Test
    void torchsQuestionsHaveAnswers() {
        assertTrue(Cuda.isAvailable());
        assertTrue(Cuda.deviceCount() >= 1);
        assertEquals(Cuda.getDeviceProperties(Device.cuda()).name(), Cuda.getDeviceName());
        Tensor x = Tensor.full(Shape.of(1000), 1, DType.FLOAT32, Device.cuda());
        Cuda.synchronize();
        assertTrue(Cuda.memoryAllocated() >= 4096);
        assertTrue(Cuda.maxMemoryAllocated() >= Cuda.memoryAllocated());
        assertTrue(Cuda.memoryReserved() >= Cuda.memoryAllocated());
        assertTrue(Cuda.maxMemoryReserved() >= Cuda.memoryReserved());
        assertEquals(Cuda.memoryReserved(), Cuda.memoryStats(Device.cuda()).get("reserved_bytes.all.current"));
        assertTrue(Cuda.memorySummary().contains("Torchwright CUDA memory summary, device ID 0"));
        assertEquals(
                "Expected a cuda device, but got: cpu\nDevice.cuda() is the first one.",
                assertThrows(IllegalArgumentException.class, () -> Cuda.memoryAllocated(Device.CPU))
                        .getMessage());
        assertEquals(1000, x.numel());
    }

    @Test
    void tensorsOfTwoDevicesAreRefusedInTorchsWords() {
        Tensor here = Tensor.ones(2, 3);
        Tensor there = Tensor.ones(2, 3).to(Device.cuda());
        String message = assertThrows(IllegalArgumentException.class, () -> there.add(here))
                .getMessage();
        assertTrue(
                message.startsWith("Expected all tensors to be on the same device, but found at least two devices,"
                        + " cuda:0 and cpu!"),
                message);
    }

    @Test
    void aTensorOfTheDeviceIsPrintedWithItsDevice() {
        assertEquals(
                "tensor([[1., 1.],\n        [1., 1.]], device='cuda:0')",
                Tensor.ones(2, 2).to(Device.cuda()).toString());
    }

    @Test
    void anErrorOfTheDeviceNamesTheOperationAndItsShapes() {
        assumeTrue(CudaDevices.ofSystem().platform().equals("emulator"), "a GPU may have the memory for it");
        Tensor large = Tensor.zeros(1, 1).to(Device.cuda()).expand(30_000, 30_000);
        CudaException error = assertThrows(CudaException.class, large::neg);
        assertEquals(CudaError.OUT_OF_MEMORY, error.error());
        assertEquals("Neg of [30000, 30000]", error.op());
        assertTrue(error.getMessage().contains("CUDA out of memory. Tried to allocate 3.35 GiB."), error.getMessage());
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        Tensor x = Tensor.ones(2, 3);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> x.to(Device.cuda(99)));
        assertTrue(refused.getMessage().startsWith("device cuda:99 does not exist"), refused.getMessage());
        assertTrue(refused.getMessage().contains("isAvailable()"), refused.getMessage());
        String message = assertThrows(IllegalStateException.class, () -> Cuda.getDeviceName(Device.cuda(99)))
                .getMessage();
        assertTrue(message.contains("the devices are numbered 0 to"), message);
    }
}
