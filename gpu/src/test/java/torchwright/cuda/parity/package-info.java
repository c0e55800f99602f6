/** Every op of the engine and its gradient, computed on the CPU and on a device, and compared. */
package torchwright.cuda.parity;
