/** OpenBLAS, called from Java by JavaCPP. */
package torchwright.benchmarks.peer.openblas;
