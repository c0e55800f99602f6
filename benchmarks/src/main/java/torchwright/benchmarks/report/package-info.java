/** The report: everything measured in rounds, judged by the targets, as tables and charts. */
package torchwright.benchmarks.report;
