/** What the pages of chapter 03 run. */
package torchwright.examples.chapter03;
