package torchwright.cuda;

/**
 * What a kernel needs of the device, as {@code cuFuncGetAttribute} tells it.
 *
 * @param registers           32-bit registers a thread; an estimate where no assembler has run
 * @param sharedBytes         shared memory a block, without what a launch adds
 * @param localBytes          memory of its own a thread, for what does not fit into registers
 * @param maxThreadsPerBlock  how large a block may be
 */
public record KernelAttributes(int registers, int sharedBytes, int localBytes, int maxThreadsPerBlock) {}
