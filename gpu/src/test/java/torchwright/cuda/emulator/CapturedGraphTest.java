package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.CudaDriver.DEFAULT_STREAM;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** What the emulated device records while a stream captures, and does when the graph is launched. */
class CapturedGraphTest {
    private final TestDevice device = new TestDevice();
    private final EmulatedDriver driver = device.driver();

    private void add(long a, long b, long sum, int count, ParameterBlock parameters) {
        device.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(1),
                Dim3.of(32),
                parameters.clear().pointer(a).pointer(b).pointer(sum).value(count));
    }

    private static void refuses(CudaError error, Executable call) {
        assertEquals(error, assertThrows(CudaException.class, call).error());
    }

    @Test
    void eachStepKeepsItsParametersAndTheOrderStays() {
        long a = device.put(1f, 2f, 3f);
        long sum = device.put(0f, 0f, 0f);
        long copy = device.put(0f, 0f, 0f);
        ParameterBlock parameters = new ParameterBlock();
        driver.beginCapture(DEFAULT_STREAM);
        add(sum, a, sum, 3, parameters);
        driver.copyOnDevice(copy, sum, 12, DEFAULT_STREAM);
        driver.fill(sum, (byte) 0, 4, DEFAULT_STREAM);
        add(sum, sum, sum, 2, parameters);
        long graph = driver.endCapture(DEFAULT_STREAM);
        parameters.clear().value(99);
        assertArrayEquals(new float[] {0, 0, 0}, device.floats(sum, 3));
        driver.launchGraph(graph, DEFAULT_STREAM);
        assertArrayEquals(new float[] {1, 2, 3}, device.floats(copy, 3));
        assertArrayEquals(new float[] {0, 4, 3}, device.floats(sum, 3));
        driver.launchGraph(graph, DEFAULT_STREAM);
        assertArrayEquals(new float[] {1, 6, 6}, device.floats(copy, 3));
        driver.destroyGraph(graph);
        refuses(CudaError.INVALID_HANDLE, () -> driver.launchGraph(graph, DEFAULT_STREAM));
    }

    @Test
    void otherStreamsGoOnWorking() {
        long stream = driver.createStream();
        long a = device.put(1f);
        driver.beginCapture(stream);
        driver.fill(a, (byte) 0, 4, stream);
        assertTrue(driver.isCapturing(stream));
        assertFalse(driver.isCapturing(DEFAULT_STREAM));
        assertArrayEquals(new float[] {1}, device.floats(a, 1));
        long graph = driver.endCapture(stream);
        driver.launchGraph(graph, DEFAULT_STREAM);
        assertArrayEquals(new float[] {0}, device.floats(a, 1));
    }

    @Test
    void whatCannotBeRecordedIsRefusedAndTheCaptureGoesOn() {
        long a = device.put(1f);
        long event = driver.createEvent();
        driver.beginCapture(DEFAULT_STREAM);
        for (Executable call : List.<Executable>of(
                () -> driver.synchronize(DEFAULT_STREAM),
                () -> driver.copyToHost(ByteBuffer.allocate(4), a, DEFAULT_STREAM),
                () -> driver.copyToDevice(a, ByteBuffer.allocate(4), DEFAULT_STREAM),
                () -> driver.copyToHostAsync(ByteBuffer.allocateDirect(4), a, DEFAULT_STREAM),
                () -> driver.copyToDeviceAsync(a, ByteBuffer.allocateDirect(4), DEFAULT_STREAM),
                () -> driver.record(event, DEFAULT_STREAM),
                () -> driver.await(DEFAULT_STREAM, event))) {
            refuses(CudaError.STREAM_CAPTURE_UNSUPPORTED, call);
        }
        refuses(CudaError.ILLEGAL_STATE, () -> driver.beginCapture(DEFAULT_STREAM));
        driver.fill(a, (byte) 0, 4, DEFAULT_STREAM);
        driver.launchGraph(driver.endCapture(DEFAULT_STREAM), driver.createStream());
        assertArrayEquals(new float[] {0}, device.floats(a, 1));
        refuses(CudaError.ILLEGAL_STATE, () -> driver.endCapture(DEFAULT_STREAM));
    }

    @Test
    void aFaultOfAKernelComesWithTheLaunchOfTheGraph() {
        long a = device.put(1f, 2f);
        driver.beginCapture(DEFAULT_STREAM);
        add(a, a, a, 3, new ParameterBlock());
        long graph = driver.endCapture(DEFAULT_STREAM);
        KernelFault fault = assertThrows(KernelFault.class, () -> driver.launchGraph(graph, DEFAULT_STREAM));
        assertEquals("vectorAdd", fault.kernel());
    }
}
