/** What the page on the GPU runs and prints. */
package torchwright.examples.gpu;
