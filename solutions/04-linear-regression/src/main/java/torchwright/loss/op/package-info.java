/** The losses as ops: element-wise errors of two tensors, and what is left of them. */
package torchwright.loss.op;
