package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import torchwright.cuda.CudaException;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** Launches kernels, one thread at a time, as their parameters lie in one buffer. */
final class KernelLauncher {
    private final DriverCalls calls;
    private final Results results;
    private final RecentLaunches launches;
    private final LaunchBuffer buffer;

    KernelLauncher(DriverCalls calls, Results results, RecentLaunches launches) {
        this.calls = calls;
        this.results = results;
        this.launches = launches;
        ByteBuffer[] memory = new ByteBuffer[1];
        long[] address = new long[1];
        results.check("cuMemHostAlloc", calls.memHostAlloc(memory, address, LaunchBuffer.BYTES));
        this.buffer = new LaunchBuffer(memory[0], address[0]);
    }

    /**
     * Launches a kernel.
     *
     * @param wait whether to wait until it has run
     */
    void launch(
            JCudaKernel kernel,
            Dim3 grid,
            Dim3 block,
            int sharedBytes,
            CUstream stream,
            ParameterBlock parameters,
            boolean wait) {
        kernel.allowShared(sharedBytes);
        int result;
        synchronized (buffer) {
            result = calls.launchKernel(kernel.function(), grid, block, sharedBytes, stream, buffer.write(parameters));
        }
        if (result != CUresult.CUDA_SUCCESS) {
            throw refused(result, kernel, grid, block, sharedBytes);
        }
        launches.add(kernel.name());
        if (wait) {
            int ran = calls.streamSynchronize(stream);
            if (ran != CUresult.CUDA_SUCCESS) {
                throw results.failure("cuLaunchKernel", ran, kernel.name(), "");
            }
        }
    }

    private CudaException refused(int result, JCudaKernel kernel, Dim3 grid, Dim3 block, int sharedBytes) {
        // A fault is of an earlier kernel, which this call is only the first to hear of.
        return Results.isFault(result)
                ? results.failure("cuLaunchKernel", result, "", "")
                : results.failure(
                        "cuLaunchKernel",
                        result,
                        kernel.name(),
                        "with a grid of " + grid + " and blocks of " + block + ", " + sharedBytes
                                + " bytes of shared memory besides the kernel's own; " + kernel.attributes());
    }

    /** Frees the buffer; the result does not matter any more. */
    void close() {
        calls.memFreeHost(buffer.memory());
    }
}
