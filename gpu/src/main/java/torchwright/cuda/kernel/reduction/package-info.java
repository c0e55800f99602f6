/** Reductions and running sums on the device: many elements become one, in an order that is the same in every run. */
package torchwright.cuda.kernel.reduction;
