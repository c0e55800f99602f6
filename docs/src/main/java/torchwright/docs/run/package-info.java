/** Runs what the pages show, and compares what it prints with what is committed. */
package torchwright.docs.run;
