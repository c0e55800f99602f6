package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;

class PythonTextTest {
    @Test
    void realNumbersPrintAsInPython() {
        assertEquals("0.01", PythonText.of(0.01));
        assertEquals("1.0", PythonText.of(1.0));
        assertEquals("1e-05", PythonText.of(1e-5));
        assertEquals("0.0001", PythonText.of(1e-4));
        assertEquals("1.5e-07", PythonText.of(1.5e-7));
        assertEquals("1234567890123456.0", PythonText.of(1234567890123456.0));
        assertEquals("1e+16", PythonText.of(1e16));
        assertEquals("1e+300", PythonText.of(1e300));
        assertEquals("5e-324", PythonText.of(Double.MIN_VALUE));
        assertEquals("2e-323", PythonText.of(2e-323));
        assertEquals("1.7976931348623157e+308", PythonText.of(Double.MAX_VALUE));
        assertEquals("2.2250738585072014e-308", PythonText.of(Double.MIN_NORMAL));
        assertEquals("5.684341886080802e-14", PythonText.of(Math.pow(2, -44)));
        assertEquals("-0.0", PythonText.of(-0.0));
        assertEquals("nan", PythonText.of(Double.NaN));
        assertEquals("-inf", PythonText.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void aFloatPrintsAllDigitsOfItsValue() {
        assertEquals("0.10000000149011612", PythonText.of(0.1f));
        assertEquals("173.02435302734375", PythonText.of(173.02435302734375));
    }

    @Test
    void otherValuesToo() {
        assertEquals("None", PythonText.of(null));
        assertEquals("True", PythonText.of(true));
        assertEquals("-1", PythonText.of(-1));
        assertEquals("(0.9, 0.999)", PythonText.of(List.of(0.9, 0.999)));
    }

    @SeededTest(cases = 500)
    void whatIsPrintedIsReadBackAsTheSameNumber(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        if (!Double.isNaN(number) && !Double.isInfinite(number)) {
            assertEquals(number, Double.parseDouble(PythonText.of(number)));
        }
    }
}
