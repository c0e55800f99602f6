package torchwright.cuda.jcuda;

import java.util.Set;
import jcuda.driver.CUresult;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/** Turns what the driver's functions return into exceptions that tell what happened. */
final class Results {
    // What a running kernel does wrong. The device stops, and a later call is told of it.
    private static final Set<Integer> FAULTS = Set.of(
            CUresult.CUDA_ERROR_ILLEGAL_ADDRESS,
            CUresult.CUDA_ERROR_LAUNCH_TIMEOUT,
            CUresult.CUDA_ERROR_ASSERT,
            CUresult.CUDA_ERROR_HARDWARE_STACK_ERROR,
            CUresult.CUDA_ERROR_ILLEGAL_INSTRUCTION,
            CUresult.CUDA_ERROR_MISALIGNED_ADDRESS,
            CUresult.CUDA_ERROR_INVALID_ADDRESS_SPACE,
            CUresult.CUDA_ERROR_INVALID_PC,
            CUresult.CUDA_ERROR_LAUNCH_FAILED);

    private final DriverCalls calls;
    private final RecentLaunches launches;

    Results(DriverCalls calls, RecentLaunches launches) {
        this.calls = calls;
        this.launches = launches;
    }

    /**
     * Does nothing if a call succeeded.
     *
     * @param call   the name of the driver's function
     * @param result what it returned
     * @throws CudaException if that is no success
     */
    void check(String call, int result) {
        if (result != CUresult.CUDA_SUCCESS) {
            throw failure(call, result, "", "");
        }
    }

    /**
     * {@return what a failed call is told as}
     *
     * @param call   the name of the driver's function
     * @param result what it returned, no success
     * @param kernel the kernel that it was about, or empty
     * @param detail what happened and what to do, or empty for what the driver says
     */
    CudaException failure(String call, int result, String kernel, String detail) {
        CudaError error = CudaError.of(result);
        String text = detail.isEmpty() ? describe(error, result) : detail;
        boolean late = kernel.isEmpty() && isFault(result);
        return new CudaException(call, error, kernel, "", late ? text + late(call) : text, null);
    }

    /** {@return whether a result says that a kernel did something wrong} */
    static boolean isFault(int result) {
        return FAULTS.contains(result);
    }

    private String describe(CudaError error, int result) {
        String[] text = new String[1];
        String[] name = new String[1];
        calls.getErrorString(result, text);
        calls.getErrorName(result, name);
        String said = text[0] == null ? "" : text[0];
        // The number that UNKNOWN stands for would be lost otherwise.
        return error == CudaError.UNKNOWN && result != error.code()
                ? (name[0] == null ? "the driver returned " + result : name[0] + " (" + result + ")")
                        + (said.isEmpty() ? "" : ": " + said)
                : said;
    }

    private String late(String call) {
        String names = launches.names();
        return "\nA device reports what a kernel does wrong at a later call: " + call + " itself need not be at fault."
                + (names.isEmpty() ? "" : " Launched before it, the last one first: " + names + ".")
                + "\n-D" + JCudaDriver.BLOCKING + "=true waits for each kernel and names the one that fails."
                + "\nThe device takes no more calls of this program.";
    }
}
