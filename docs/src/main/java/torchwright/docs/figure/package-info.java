/** Pictures of the pages: drawn by running the engine. */
package torchwright.docs.figure;
