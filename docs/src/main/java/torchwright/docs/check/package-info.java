/** Looks at the finished pages for what no compiler sees, and collects what is wrong. */
package torchwright.docs.check;
