/** The reference backend: main memory, and one readable loop for every primitive op. */
package torchwright.tensor.cpu;
