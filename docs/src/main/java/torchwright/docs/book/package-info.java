/** The book as data: an edition, its parts, pages and headings; rendered bodies, not yet framed. */
package torchwright.docs.book;
