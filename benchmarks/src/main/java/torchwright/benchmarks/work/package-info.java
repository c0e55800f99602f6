/** What is measured: each work as data, so that every peer, in Java or not, does exactly the same. */
package torchwright.benchmarks.work;
