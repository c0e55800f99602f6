/** Models that learn on a CUDA device, on a GPU or on the emulator. */
package torchwright.cuda.training;
