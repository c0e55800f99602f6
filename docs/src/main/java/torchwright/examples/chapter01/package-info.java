/** What the pages of chapter 01 run. */
package torchwright.examples.chapter01;
