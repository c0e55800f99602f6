/**
 * GPUs through NVIDIA's driver, which JCuda binds. Nothing outside this package knows JCuda, and within it only
 * {@link torchwright.cuda.jcuda.JCudaPlatform} and {@link torchwright.cuda.jcuda.JCudaDriver} are public.
 */
package torchwright.cuda.jcuda;
