/** What tensors can be asked to compute, one record an op: pure data, without any arithmetic. */
package torchwright.tensor.op;
