package torchwright.examples.gpu;

import java.util.Arrays;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.EmulatedDriver;

/** Kernels launched by hand, right ones and broken ones. */
final class Kernels {
    private Kernels() {}

    /** Two blocks of four threads add five numbers. */
    static void add() {
        CudaDriver device = new EmulatedDriver();
        long a = PageKernels.put(device, 1, 2, 3, 4, 5);
        long b = PageKernels.put(device, 10, 20, 30, 40, 50);
        long sum = device.allocate(5 * Float.BYTES);
        CudaKernel add = device.load("page.ptx", PageKernels.ptx()).kernel("add");
        ParameterBlock parameters =
                new ParameterBlock().pointer(a).pointer(b).pointer(sum).value(5);
        device.launch(add, Dim3.of(2), Dim3.of(4), 0, CudaDriver.DEFAULT_STREAM, parameters);
        System.out.println(Arrays.toString(PageKernels.get(device, sum, 5)));
    }

    /** What nvcc made of it. */
    static void ptx() {
        PageKernels.ptx("add").forEach(System.out::println);
    }

    /** The same launch without the guard. */
    static void unguarded() {
        CudaDriver device = new EmulatedDriver();
        long a = PageKernels.put(device, 1, 2, 3, 4, 5);
        long sum = device.allocate(5 * Float.BYTES);
        ParameterBlock parameters = new ParameterBlock().pointer(a).pointer(a).pointer(sum);
        CudaKernel add = PageKernels.kernel(device, "addUnguarded");
        device.launch(add, Dim3.of(2), Dim3.of(4), 0, CudaDriver.DEFAULT_STREAM, parameters);
    }

    /** Reads what another warp may not have written yet. */
    static void tooEarly() {
        sum("sumTooEarly");
    }

    /** Waits for it. */
    static void together() {
        sum("sumTogether");
    }

    private static void sum(String kernel) {
        CudaDriver device = new EmulatedDriver();
        float[] numbers = new float[64];
        Arrays.fill(numbers, 0.5f);
        long total = device.allocate(Float.BYTES);
        ParameterBlock parameters =
                new ParameterBlock().pointer(PageKernels.put(device, numbers)).pointer(total);
        device.launch(
                PageKernels.kernel(device, kernel), Dim3.of(1), Dim3.of(64), 0, CudaDriver.DEFAULT_STREAM, parameters);
        System.out.println(PageKernels.get(device, total, 1)[0]);
    }
}
