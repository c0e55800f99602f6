/** What the pages of chapter 04 run. */
package torchwright.examples.chapter04;
