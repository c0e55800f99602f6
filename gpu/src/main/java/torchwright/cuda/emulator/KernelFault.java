package torchwright.cuda.emulator;

import torchwright.cuda.CudaException;

/**
 * What the emulator found wrong with a kernel, and where: the kernel, the block, the thread, the line of the CUDA
 * source and of the PTX.
 */
public final class KernelFault extends CudaException {
    private static final long serialVersionUID = 1;

    private final FaultKind kind;
    private final transient Position position;

    /**
     * Where a kernel was.
     *
     * @param block   index of the block
     * @param thread  index of the thread, or null if no single one is guilty
     * @param source  line of the CUDA source
     * @param ptxFile name of the module
     * @param ptxLine line of the PTX, from 1
     * @param ptx     text of that line
     */
    public record Position(Index block, Index thread, SourceLine source, String ptxFile, int ptxLine, String ptx) {
        @Override
        public String toString() {
            return "block " + block + (thread == null ? "" : ", thread " + thread)
                    + (source.line() == 0 ? "" : "\nat " + source)
                    + "\nat " + ptxFile + ":" + ptxLine + ": " + ptx;
        }
    }

    KernelFault(String kernel, FaultKind kind, Position position, String message) {
        super("cuLaunchKernel", kind.error(), kernel, "", message + "\nin " + position, null);
        this.kind = kind;
        this.position = position;
    }

    /** {@return what is wrong} */
    public FaultKind kind() {
        return kind;
    }

    /** {@return where} */
    public Position position() {
        return position;
    }
}
