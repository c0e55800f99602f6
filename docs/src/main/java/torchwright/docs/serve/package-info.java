/** The site on this machine, built anew whenever one of its sources changes. */
package torchwright.docs.serve;
