/** Losses and their gradients in one pass over the data, where the formulas make several. */
package torchwright.vector.loss;
