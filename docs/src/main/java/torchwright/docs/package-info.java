/** Builds the documentation site from AsciiDoc sources. */
package torchwright.docs;
