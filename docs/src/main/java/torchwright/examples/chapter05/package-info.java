/** Examples of chapter 05: predictions without a trace, measures, dropout, and files that may be hostile. */
package torchwright.examples.chapter05;
