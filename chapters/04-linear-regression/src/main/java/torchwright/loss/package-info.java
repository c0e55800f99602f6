/** Losses: one number that says how wrong a model is, and whose gradient says how to become less wrong. */
package torchwright.loss;
