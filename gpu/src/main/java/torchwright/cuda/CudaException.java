package torchwright.cuda;

/**
 * A call of the driver that failed. The message names the call, the error with its number, the kernel and the op where
 * there is one, and what happened.
 */
public class CudaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final CudaError error;
    private final String kernel;
    private final String op;
    private final String detail;

    /**
     * An error of a call that runs no kernel.
     *
     * @param call   the name of the driver's function, {@code cuMemAlloc}
     * @param error  what it returned
     * @param detail what happened and what to do, or an empty text
     */
    public CudaException(String call, CudaError error, String detail) {
        this(call, error, "", "", detail, null);
    }

    /**
     * An error of a kernel.
     *
     * @param call   the name of the driver's function, {@code cuLaunchKernel}
     * @param error  what it returned
     * @param kernel the kernel's name, or empty
     * @param op     the operation that launched it, or empty
     * @param detail what happened and what to do, or an empty text
     * @param cause  what led to it, or null
     */
    public CudaException(String call, CudaError error, String kernel, String op, String detail, Throwable cause) {
        super(text(call, error, kernel, op, detail), cause);
        this.call = call;
        this.error = error;
        this.kernel = kernel;
        this.op = op;
        this.detail = detail;
    }

    /**
     * {@return the same error, said of an operation}
     *
     * @param name the operation whose kernel it was
     */
    public CudaException during(String name) {
        return new CudaException(call, error, kernel, name, detail, this);
    }

    /** {@return the name of the driver's function} */
    public final String call() {
        return call;
    }

    /** {@return what it returned} */
    public final CudaError error() {
        return error;
    }

    /** {@return the kernel's name, or empty} */
    public final String kernel() {
        return kernel;
    }

    /** {@return the operation that launched it, or empty} */
    public final String op() {
        return op;
    }

    private static String text(String call, CudaError error, String kernel, String op, String detail) {
        return call
                + (kernel.isEmpty() ? "" : " of kernel " + kernel)
                + (op.isEmpty() ? "" : " of op " + op)
                + ": " + error.symbol() + " (" + error.code() + ")"
                + (detail.isEmpty() ? "" : "\n" + detail);
    }
}
