package torchwright.cuda.emulator;

import torchwright.cuda.CudaKernel;
import torchwright.cuda.KernelAttributes;

/**
 * A kernel that the emulator has linked.
 *
 * @param module  that it belongs to
 * @param program what runs
 */
record EmulatedKernel(EmulatedModule module, Program program) implements CudaKernel {
    @Override
    public String name() {
        return program.kernel();
    }

    @Override
    public KernelAttributes attributes() {
        return new KernelAttributes(
                program.estimatedRegisters(), program.sharedBytes(), program.localBytes(), program.maxThreads());
    }
}
