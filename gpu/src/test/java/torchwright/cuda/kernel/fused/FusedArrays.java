package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Arrays there and back, for tests that compare kernels with Java loops. */
final class FusedArrays {
    private FusedArrays() {}

    static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static Tensor onCuda(float[] values, DType dtype, int... sizes) {
        return Tensor.of(values).reshape(sizes).to(dtype).to(Device.cuda());
    }

    static Tensor empty(DType dtype, int... sizes) {
        return Tensor.empty(Shape.of(sizes), dtype, Device.cuda());
    }

    /** Fails unless all elements are near; NaN and the infinities are near to themselves only. */
    static void assertNear(double[] expected, Tensor actual, double tolerance) {
        double[] got = actual.cpu().toDoubles();
        assertEquals(expected.length, got.length);
        for (int i = 0; i < got.length; i++) {
            boolean same = Double.compare(expected[i], got[i]) == 0
                    || Math.abs(expected[i] - got[i]) <= tolerance * Math.max(1, Math.abs(expected[i]));
            int at = i;
            assertTrue(same, () -> "element " + at + " is " + got[at] + ", not " + expected[at]);
        }
    }

    static double tolerance(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> 1e-14;
            case FLOAT16 -> 2e-3;
            case BFLOAT16 -> 1e-2;
            default -> 2e-6;
        };
    }
}
