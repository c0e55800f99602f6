/** PyTorch's native library, called from Java by DJL. */
package torchwright.benchmarks.peer.djl;
