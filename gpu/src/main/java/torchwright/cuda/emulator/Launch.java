package torchwright.cuda.emulator;

import java.io.PrintStream;
import torchwright.cuda.Dim3;

/**
 * A launch of a kernel: all that its blocks have in common.
 *
 * @param program     the kernel
 * @param grid        how many blocks
 * @param block       how many threads each
 * @param sharedBytes shared memory of a block, the kernel's own and what the launch adds
 * @param parameters  memory from which the kernel reads them
 * @param memory      of the device
 * @param options     how to run
 * @param output      where {@code printf} of kernels goes
 */
record Launch(
        Program program,
        Dim3 grid,
        Dim3 block,
        int sharedBytes,
        Allocation parameters,
        GlobalMemory memory,
        EmulatorOptions options,
        PrintStream output) {}
