package torchwright.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import torchwright.golden.GoldenCase.Output;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Compares what the engine returned with what torch did, and remembers the largest distance. */
final class Comparison {
    private final Tolerance allowed;
    private double worst;

    Comparison(Tolerance allowed) {
        this.allowed = allowed;
    }

    /** {@return the largest distance met, in the unit of the tolerance} */
    double worst() {
        return worst;
    }

    /**
     * Compares all outputs.
     *
     * @param expected torch's
     * @param actual   what an {@link Operation} returned
     * @param bases    the memory that an output may share
     */
    void outputs(List<Output> expected, Object actual, List<Tensor> bases) {
        Object[] values = actual instanceof Object[] several ? several : new Object[] {actual};
        assertEquals(expected.size(), values.length, "number of outputs");
        for (int i = 0; i < values.length; i++) {
            output(expected.get(i), values[i], bases);
        }
    }

    private void output(Output expected, Object actual, List<Tensor> bases) {
        if (expected.text() != null) {
            assertEquals(expected.text(), actual);
        } else if (expected.number() != null) {
            double number = actual instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) actual).doubleValue();
            assertEquals(ExactNumbers.parseDouble(expected.number()), number);
        } else {
            tensor(expected, (Tensor) actual, bases);
        }
    }

    private void tensor(Output expected, Tensor actual, List<Tensor> bases) {
        assertEquals("torch." + expected.dtype(), actual.dtype().torchName(), "dtype");
        assertEquals(expected.shape().toString(), actual.shape().brackets(), "shape");
        if (expected.strides() != null) {
            assertEquals(
                    expected.strides().toString(),
                    Arrays.toString(actual.layout().strides()),
                    "strides");
        }
        if (expected.shares() != null) {
            boolean shares = bases.stream().anyMatch(base -> base != null && base.storage() == actual.storage());
            assertEquals(expected.shares(), shares && actual.numel() > 0, "shares memory with an input");
        }
        values(expected.values(), actual);
    }

    /**
     * Compares a tensor's elements.
     *
     * @param expected torch's, in row-major order
     * @param actual   the tensor
     */
    void values(String expected, Tensor actual) {
        String[] words = ExactNumbers.words(expected);
        assertEquals(words.length, actual.numel(), "number of elements");
        CpuStorage storage = (CpuStorage) actual.storage();
        int[] positions = ExactNumbers.positions(actual);
        double largest = largest(words);
        for (int i = 0; i < words.length; i++) {
            if (actual.dtype() == DType.INT64) {
                assertEquals(Long.parseLong(words[i]), storage.longs()[positions[i]], "element " + i);
            } else {
                element(
                        i,
                        ExactNumbers.parse(words[i], actual.dtype()),
                        storage.getDouble(positions[i]),
                        largest,
                        actual.dtype());
            }
        }
    }

    private void element(int place, double expected, double actual, double largest, DType dtype) {
        boolean spread = allowed.spread() > 0;
        double distance =
                spread ? Deviation.units(expected, actual, largest, dtype) : Deviation.ulps(expected, actual, dtype);
        if (distance > (spread ? allowed.spread() : allowed.ulp())) {
            fail("element " + place + ": expected " + expected + " but was " + actual + ", " + Deviation.text(distance)
                    + " units in the last place away");
        }
        worst = Math.max(worst, distance);
    }

    private static double largest(String[] words) {
        return Arrays.stream(words)
                .mapToDouble(ExactNumbers::parseDouble)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
