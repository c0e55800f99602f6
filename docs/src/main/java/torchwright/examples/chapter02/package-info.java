/** What the pages of chapter 02 run. */
package torchwright.examples.chapter02;
