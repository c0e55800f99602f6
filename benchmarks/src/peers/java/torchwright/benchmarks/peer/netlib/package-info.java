/** netlib's BLAS, in Java. */
package torchwright.benchmarks.peer.netlib;
