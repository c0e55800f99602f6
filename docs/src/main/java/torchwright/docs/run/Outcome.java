package torchwright.docs.run;

/**
 * What came of running an example.
 *
 * @param output what it printed, an exception it ended with included; no line end after the last line
 * @param value  what it returned, or null
 * @param thrown what it ended with, or null
 * @param spoken whether it was asked to speak the edition's language
 */
public record Outcome(String output, Object value, Throwable thrown, boolean spoken) {}
