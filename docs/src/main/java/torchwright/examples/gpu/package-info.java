/** What the page on gpu runs and prints. */
package torchwright.examples.gpu;
