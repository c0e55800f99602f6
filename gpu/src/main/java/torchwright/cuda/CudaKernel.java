package torchwright.cuda;

/** A kernel of a loaded module; {@link CudaDriver#launch} runs it. */
public interface CudaKernel {
    /** {@return its name in the PTX} */
    String name();

    /** {@return what it needs of the device} */
    KernelAttributes attributes();
}
