package torchwright.vector;

import torchwright.tensor.cpu.CpuKernels;

/**
 * A group of fast kernels of a later chapter; {@link java.util.ServiceLoader} finds it where the vector module is
 * loaded.
 */
public interface VectorKernels extends CpuKernels {}
