/**
 * Assertions on tensors that say what is wrong, where, and what the mistake probably is; torch's {@code torch.testing}.
 *
 * <p>{@link torchwright.testing.TensorAssertions} is the only class to call. Nothing here computes with tensors: the
 * elements are read out and compared as Java numbers, so that a half-finished engine can be judged.
 */
package torchwright.testing;
