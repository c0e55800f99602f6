package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE =
            new Table("<2,>1", List.of("Work", "Ratio"), List.of(List.of("add | mul", "1.5x"), List.of("exp", "12x")));

    @Test
    void onAConsoleColumnsStandUnderTheirNames() {
        assertEquals("""
            Work       Ratio
            ---------  -----
            add | mul   1.5x
            exp          12x
            """, TABLE.text());
    }

    @Test
    void onTheSiteABarInACellIsNoNewCell() {
        assertEquals("""
            [cols="<2,>1", options="header"]
            |===
            |Work |Ratio

            |add \\| mul
            |1.5x

            |exp
            |12x
            |===
            """, TABLE.asciiDoc());
    }
}
