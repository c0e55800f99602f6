/** ND4J, the arrays of Deeplearning4j. */
package torchwright.benchmarks.peer.nd4j;
