package torchwright.benchmarks.report;

/** Why something could not be measured; the report leaves it out and says so. */
final class MeasurementException extends Exception {
    private static final long serialVersionUID = 1;

    MeasurementException(String message, Throwable cause) {
        super(message, cause);
    }

    MeasurementException(String message) {
        super(message);
    }
}
