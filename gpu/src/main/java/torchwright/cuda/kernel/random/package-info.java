/** Random numbers on the device: those of the CPU, for the same seed. */
package torchwright.cuda.kernel.random;
