/** Turns AsciiDoc into the bodies of pages: the macros of this site, formulas, diagrams, and the final markup. */
package torchwright.docs.asciidoc;
