/** Brings what the engine computed into the pages' pictures, which know nothing of the engine. */
package torchwright.examples.drawing;
