package torchwright.benchmarks.work;

import java.util.Arrays;

/** The smallest ops, on one element: what is measured is the way to the kernel, not the kernel. */
public enum Overhead implements Work {
    /** A view: dispatch alone. */
    VIEW("view"),
    /** {@code a + b}, of which no gradient is wanted. */
    ADD("add"),
    /** {@code a + b}, recorded for a gradient that nobody asks for. */
    RECORDED_ADD("recorded-add"),
    /** {@code a + b} ten times in a chain, unrecorded: divide by ten for one op. */
    CHAIN("chain"),
    /** The same chain, recorded, and its gradient. */
    CHAIN_AND_BACKWARD("chain-and-backward");

    /** How many ops a chain has. */
    public static final int CHAIN_LENGTH = 10;

    private final String label;

    Overhead(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return "overhead " + label;
    }

    static Overhead parse(String label) {
        return Arrays.stream(values())
                .filter(overhead -> overhead.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
