/** Small programs whose whole life is measured. */
package torchwright.benchmarks.startup;
