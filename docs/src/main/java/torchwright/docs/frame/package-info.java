/** What surrounds a page's text: the book at its side, the tools, the way on, and the look. */
package torchwright.docs.frame;
