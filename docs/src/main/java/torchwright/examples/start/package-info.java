/** What the page on start runs and prints. */
package torchwright.examples.start;
