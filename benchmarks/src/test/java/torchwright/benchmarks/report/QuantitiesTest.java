package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void timesHaveThreeDigitsAndTheUnitThatFits() {
        assertEquals("0.50 ns", Quantities.time(0.5));
        assertEquals("87.4 ns", Quantities.time(87.42));
        assertEquals("1.50 us", Quantities.time(1500));
        assertEquals("12.3 ms", Quantities.time(12_345_678));
        assertEquals("2.00 s", Quantities.time(2e9));
        assertEquals("-5.10 us", Quantities.time(-5100));
    }

    @Test
    void ratiosHaveTwoDecimalsWhileTheyAreSmall() {
        assertEquals("0.95x", Quantities.ratio(0.95));
        assertEquals("1.80x", Quantities.ratio(1.8));
        assertEquals("40.0x", Quantities.ratio(40));
        assertEquals("1230x", Quantities.ratio(1234));
    }

    @Test
    void secondsAreWrittenAsMinutes() {
        assertEquals("0:00", Progress.clock(0.2));
        assertEquals("2:05", Progress.clock(125));
    }

    @Test
    void theUnitsOfJmhAreKnown() {
        assertEquals(1000, JmhStopwatch.nanosPer("us/op"));
        assertEquals(1e6, JmhStopwatch.nanosPer("ms/op"));
        assertThrows(IllegalArgumentException.class, () -> JmhStopwatch.nanosPer("ops/s"));
    }
}
