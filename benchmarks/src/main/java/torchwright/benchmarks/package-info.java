/** JMH benchmarks, one class a question, each beside its peer; {@code java -jar benchmarks/target/benchmarks.jar}. */
package torchwright.benchmarks;
