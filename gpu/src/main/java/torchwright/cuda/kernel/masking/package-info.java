/** Choosing elements on the device: by truth values, or by their side of a diagonal. */
package torchwright.cuda.kernel.masking;
