/** What the page on architecture runs and prints. */
package torchwright.examples.architecture;
