package torchwright.cuda.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CountingDriver;
import torchwright.cuda.Cuda;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class CudaContextTest {
    private final CudaContext context = CudaContext.of(Device.cuda());

    @Test
    void thereIsOneADevice() {
        assertSame(context, CudaContext.of(Device.cuda(0)));
        assertEquals(Device.cuda(), context.device());
        assertTrue(assertThrows(IllegalStateException.class, () -> CudaContext.of(Device.cuda(99)))
                .getMessage()
                .startsWith("device cuda:99 does not exist"));
    }

    @Test
    void anAddressIsThatOfTheFirstElement() {
        Tensor x = Tensor.zeros(4, 5).to(Device.cuda());
        assertEquals(
                CudaContext.address(x) + 4 * 7,
                CudaContext.address(x.slice(0, 1, 4, 1).slice(1, 2, 5, 1)));
        Tensor elsewhere = Tensor.zeros(2, 3);
        assertEquals(
                "a kernel can reach tensors of its device only, but got one on cpu of shape [2, 3]\n"
                        + "Ask CudaContext.onDevice for a number that may be on the CPU.",
                assertThrows(IllegalArgumentException.class, () -> CudaContext.address(elsewhere))
                        .getMessage());
    }

    @Test
    void aNumberOfTheCpuComesToTheDeviceWithoutACopy() {
        CountingDriver counted = CountingDriver.during(() -> {
            for (DType dtype : DType.values()) {
                Tensor number = Tensor.full(Shape.of(3), 1, dtype, Device.CPU).select(0, 1);
                Tensor moved = context.onDevice(number);
                assertEquals(Device.cuda(), moved.device());
                assertEquals(1, moved.cpu().item());
                assertSame(moved, context.onDevice(moved));
            }
        });
        assertEquals(0, counted.copiesToDevice());
        assertNotSame(counted, context.driver());
    }

    @Test
    void memoryCanBeReadAsBytes() {
        Tensor x = Tensor.of(new long[] {3, 4, 5}).to(Device.cuda());
        ByteBuffer buffer = ByteBuffer.allocateDirect(16).order(ByteOrder.LITTLE_ENDIAN);
        context.read(CudaContext.address(x.slice(0, 1, 3, 1)), buffer);
        assertEquals(4, buffer.getLong(0));
        assertEquals(5, buffer.getLong(8));
    }

    @Test
    void aLaunchCanBeMadeWhileAnotherGathersItsParameters() {
        Tensor x = Tensor.zeros(4).to(Device.cuda());
        Tensor y = Tensor.zeros(4).to(Device.cuda());
        Launch first = context.launch("fill", "fill_bits32").pointer(x).value(7L);
        context.fill(y.slice(0, 0, 4, 2), 9);
        first.operands(StridedOperands.of(x)).value(4L).overElements(4);
        context.synchronize();
        assertEquals(Float.intBitsToFloat(7), x.cpu().select(0, 3).item());
        assertEquals(Float.intBitsToFloat(9), y.cpu().select(0, 2).item());
    }

    @Test
    void nothingIsLaunchedForNoElements() {
        CountingDriver counted = CountingDriver.during(
                () -> context.launch("fill", "fill_bits32").overElements(0));
        assertEquals(0, counted.launches());
    }

    @Test
    void scratchMemoryComesFromTheAllocator() {
        long before = Cuda.memoryAllocated();
        try (CudaScratch scratch = context.scratch(100_000)) {
            assertEquals(0, scratch.address() % 512);
            assertEquals(before + 100_352, Cuda.memoryAllocated());
        }
    }

    @Test
    void aKernelThatIsNotThereIsNamed() {
        assertEquals(
                "there is no /torchwright/cuda/kernels/nonsense.ptx on the class path\n"
                        + "Compile the sources of gpu/src/main/cuda with KernelCompiler.",
                assertThrows(IllegalArgumentException.class, () -> context.launch("nonsense", "f"))
                        .getMessage());
        assertTrue(assertThrows(torchwright.cuda.CudaException.class, () -> context.launch("fill", "nonsense"))
                .getMessage()
                .contains("CUDA_ERROR_NOT_FOUND"));
    }
}
