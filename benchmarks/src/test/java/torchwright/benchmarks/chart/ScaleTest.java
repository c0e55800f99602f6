package torchwright.benchmarks.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void aScaleFromZeroEndsAtARoundNumber() {
        Scale scale = Scale.fromZero("GFLOP/s", 117);
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0), scale.ticks());
        assertEquals(120, scale.to());
        assertEquals(0.5, scale.place(60));
    }

    @Test
    void aFewFactorsOfTwoAreWrittenAsPowersOfTwo() {
        Scale scale = Scale.logarithmic("n", 64, 512);
        assertEquals(List.of(64.0, 128.0, 256.0, 512.0), scale.ticks());
        assertEquals(1.0 / 3, scale.place(128), 1e-12);
    }

    @Test
    void manyAreWrittenAsPowersOfTen() {
        assertEquals(List.of(1e3, 1e4, 1e5), Scale.logarithmic("n", 130, 90_000).ticks());
    }

    @Test
    void largeTicksAreShort() {
        assertEquals("512", Scale.label(512));
        assertEquals("10k", Scale.label(10_000));
        assertEquals("4M", Scale.label(4e6));
        assertEquals("0.0625", Scale.label(0.0625));
        assertEquals("1G", Scale.label(1e9));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Scale("x", 1, 1, false, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Scale("x", 0, 1, true, List.of()));
    }
}
