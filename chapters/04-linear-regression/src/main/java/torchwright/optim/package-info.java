/** Optimisers: they move parameters against their gradients. */
package torchwright.optim;
