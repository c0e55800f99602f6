/**
 * JMH benchmarks, one class a question, each put to several peers.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar SquareProducts -p peer=torchwright,loops}; the whole report comes
 * from {@link torchwright.benchmarks.report.Report}.
 */
package torchwright.benchmarks;
