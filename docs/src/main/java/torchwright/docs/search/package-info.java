/** The book's sections as the search reads them. */
package torchwright.docs.search;
