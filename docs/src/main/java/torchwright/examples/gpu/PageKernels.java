package torchwright.examples.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;

/** The kernels of {@code page.cu} beside this class in the resources, and arrays of numbers there and back. */
final class PageKernels {
    static final String SOURCE = "page.cu";

    private PageKernels() {}

    /** {@return what nvcc made of the kernels} */
    static String ptx() {
        return text("page.ptx");
    }

    /** {@return their CUDA source, line by line} */
    static List<String> source() {
        return text(SOURCE).lines().toList();
    }

    private static String text(String name) {
        try (InputStream in = PageKernels.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return one of the kernels, ready to be launched} */
    static CudaKernel kernel(CudaDriver device, String name) {
        return device.load("page.ptx", ptx()).kernel(name);
    }

    /** {@return the lines of a kernel's PTX, without those that say which line of the source they come from} */
    static List<String> ptx(String kernel) {
        return ptx().lines()
                .dropWhile(line -> !line.contains(".entry " + kernel + "("))
                .takeWhile(line -> !line.startsWith("}"))
                .filter(line -> !line.isBlank() && !line.strip().startsWith(".loc"))
                .toList();
    }

    /** Copies numbers to a device. {@return where they are} */
    static long put(CudaDriver device, float... values) {
        ByteBuffer bytes = bytes(values.length);
        bytes.asFloatBuffer().put(values);
        long address = device.allocate(bytes.capacity());
        device.copyToDevice(address, bytes, CudaDriver.DEFAULT_STREAM);
        return address;
    }

    /** {@return numbers of a device} */
    static float[] get(CudaDriver device, long address, int count) {
        ByteBuffer bytes = bytes(count);
        device.copyToHost(bytes, address, CudaDriver.DEFAULT_STREAM);
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static ByteBuffer bytes(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
    }
}
