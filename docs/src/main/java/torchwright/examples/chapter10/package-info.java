/** Examples of chapter 10: what limits a kernel, and how often memory is asked. */
package torchwright.examples.chapter10;
