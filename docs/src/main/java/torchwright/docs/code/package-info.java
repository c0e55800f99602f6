/** Finds the code that pages show: members of tested sources, with the solutions of exercises taken out. */
package torchwright.docs.code;
