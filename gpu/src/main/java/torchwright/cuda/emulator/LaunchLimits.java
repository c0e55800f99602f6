package torchwright.cuda.emulator;

import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.Dim3;

/** What a launch may ask for, as on a device of compute capability 9.0. */
final class LaunchLimits {
    private static final int MAX_SHARED = 227 * 1024;

    private LaunchLimits() {}

    /**
     * Refuses a launch that a device would refuse, or misunderstand.
     *
     * @param sharedBytes    shared memory besides the kernel's own
     * @param parameterBytes what the launch hands over
     */
    static void check(Program program, Dim3 grid, Dim3 block, int sharedBytes, int parameterBytes) {
        String problem = "";
        if (block.count() > program.maxThreads() || block.z() > 64) {
            problem = "a block of this kernel has at most " + program.maxThreads() + " threads, but got " + block;
        } else if (grid.y() > 65535 || grid.z() > 65535 || grid.count() > Integer.MAX_VALUE) {
            problem = "a grid has at most (2147483647, 65535, 65535) blocks, but got " + grid;
        } else if (sharedBytes < 0 || sharedBytes > MAX_SHARED - program.sharedBytes()) {
            problem = "a block has at most " + MAX_SHARED + " bytes of shared memory, but got " + program.sharedBytes()
                    + " of the kernel and " + sharedBytes + " of the launch";
        }
        if (!problem.isEmpty()) {
            throw refused(CudaError.LAUNCH_OUT_OF_RESOURCES, program, problem);
        }
        if (parameterBytes != program.parameterBytes()) {
            throw refused(
                    CudaError.INVALID_VALUE,
                    program,
                    "the kernel takes " + program.parameterBytes() + " bytes of parameters, but got " + parameterBytes
                            + "\nGive each parameter in order, with the type that it has there.");
        }
    }

    private static CudaException refused(CudaError error, Program program, String problem) {
        return new CudaException("cuLaunchKernel", error, program.kernel(), "", problem, null);
    }
}
