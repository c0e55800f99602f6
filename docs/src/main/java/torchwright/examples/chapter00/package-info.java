/** What the pages of chapter 00 run. */
package torchwright.examples.chapter00;
