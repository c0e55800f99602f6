package torchwright.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;

class DeviationTest {
    @Test
    void neighboursAreOneUnitApartInTheirOwnType() {
        assertEquals(1, Deviation.ulps(1, Math.nextUp(1f), DType.FLOAT32));
        assertEquals(1, Deviation.ulps(1, Math.nextUp(1.0), DType.FLOAT64));
        assertEquals(1, Deviation.ulps(1, 1 + 0x1p-10, DType.FLOAT16));
        assertEquals(1, Deviation.ulps(1, 1 + 0x1p-7, DType.BFLOAT16));
    }

    @Test
    void unitsAreCountedAcrossZero() {
        assertEquals(2, Deviation.ulps(-Double.MIN_VALUE, Double.MIN_VALUE, DType.FLOAT64));
    }

    @Test
    void oneNanIsAsGoodAsAnother() {
        assertEquals(0, Deviation.ulps(Double.NaN, Double.NaN, DType.FLOAT32));
    }

    @Test
    void aNanIsNeverNearANumber() {
        assertEquals(Double.POSITIVE_INFINITY, Deviation.ulps(Double.NaN, 1, DType.FLOAT32));
        assertEquals(Double.POSITIVE_INFINITY, Deviation.units(1, Double.NaN, 1, DType.FLOAT32));
    }

    @Test
    void theSignOfZeroCounts() {
        assertEquals(Double.POSITIVE_INFINITY, Deviation.ulps(0.0, -0.0, DType.FLOAT32));
    }

    @Test
    void aDifferenceIsMeasuredByTheLargestNumber() {
        assertEquals(2, Deviation.units(0, 2 * Math.ulp(1000f), 1000, DType.FLOAT32));
    }
}
