package torchwright.metrics;

/** Which part of a class's hits a measure looks at. */
enum Score {
    /** Of what was predicted as the class, the part that is of it: {@code hits / predicted}. */
    PRECISION,

    /** Of what is of the class, the part that was found: {@code hits / actual}. */
    RECALL,

    /** The harmonic mean of both, which is {@code hits / ((predicted + actual) / 2)}. */
    F1
}
