package torchwright.cuda.jcuda;

/**
 * What NVIDIA's assembler made of a kernel.
 *
 * @param module       the file it is in, without .ptx
 * @param name         its name in the file
 * @param architecture of the device, {@code sm_90}
 * @param registers    32-bit registers a thread
 * @param sharedBytes  shared memory a block
 * @param stackBytes   memory of its own a thread
 * @param spillBytes   written or read because the registers did not suffice
 */
record AssembledKernel(
        String module,
        String name,
        String architecture,
        int registers,
        int sharedBytes,
        int stackBytes,
        int spillBytes) {
    @Override
    public String toString() {
        return String.format(
                "%-6s %-14s %-36s %3d registers %6d shared %5d stack %5d spilled",
                architecture, module, name, registers, sharedBytes, stackBytes, spillBytes);
    }
}
