/**
 * Files of tensors: safetensors, and numpy's {@code .npy} and {@code .npz}, read and written.
 *
 * <p>A file may come from anybody. It is read strictly: either it is what it claims to be, or it is refused with a
 * {@link torchwright.io.FileFormatException} that says at which byte it is not, and no more memory is set aside than it
 * has bytes.
 */
package torchwright.io;
