package torchwright.benchmarks.report;

import torchwright.benchmarks.result.Sample;

/** Measures some peers. */
interface Stopwatch {
    /**
     * Measures once, in a fresh process.
     *
     * @param cell  what
     * @param round in which round
     * @return the measurement
     * @throws MeasurementException if there is none
     */
    Sample measure(Cell cell, int round) throws MeasurementException;
}
