/** Moving whole parts of tensors on the device: put together, or turned round. */
package torchwright.cuda.kernel.joining;
