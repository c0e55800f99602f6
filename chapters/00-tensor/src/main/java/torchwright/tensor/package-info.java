/**
 * Tensors, and the way from a tensor method to the code that computes it: a method makes an {@link
 * torchwright.tensor.Op}, the op passes through the {@link torchwright.tensor.Interceptor}s, a {@link
 * torchwright.tensor.Backend} computes it.
 */
package torchwright.tensor;
