package torchwright.docs.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void roundNumbersStandBesideALinearAxis() {
        assertEquals(
                List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0),
                Axis.linear("epoch", 0, 100).ticks());
        assertEquals(
                List.of(-1.0, 0.0, 1.0, 2.0, 3.0), Axis.linear("bias", -1.2, 3).ticks());
    }

    @Test
    void powersOfTenStandBesideALogarithmicAxis() {
        assertEquals(
                List.of(0.1, 1.0, 10.0, 100.0),
                Axis.logarithmic("loss", 0.05, 300).ticks());
    }

    @Test
    void equalFactorsAreEqualDistancesOnALogarithmicAxis() {
        Axis axis = Axis.logarithmic("loss", 1, 100);
        assertEquals(0.5, axis.place(10), 1e-12);
        assertEquals(0, axis.place(1), 1e-12);
    }

    @Test
    void labelsAreShort() {
        assertEquals("0.3", Axis.label(3 * 0.1));
        assertEquals("−2", Axis.label(-2));
        assertEquals("0", Axis.label(0));
        assertEquals("10000", Axis.label(10_000));
        assertEquals("1e−5", Axis.label(0.00001));
        assertEquals("2e6", Axis.label(2_000_000));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("x", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", Double.NaN, 1));
    }
}
