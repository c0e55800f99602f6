package torchwright.cuda.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Computes the same on the CPU and on the CUDA device, and compares the results. */
public final class TwoDevices {
    private TwoDevices() {}

    /**
     * Fails unless a function gives the same on both devices.
     *
     * @param ulps     by how many units in the last place of its dtype a result may differ from the CPU's
     * @param function of the inputs
     * @param inputs   on the CPU
     */
    public static void assertSame(double ulps, Function<Tensor[], Tensor> function, Tensor... inputs) {
        Tensor[] moved = new Tensor[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            moved[i] = onCuda(inputs[i]);
        }
        Tensor expected = function.apply(inputs);
        Tensor actual = function.apply(moved);
        assertEquals(Device.cuda(), actual.device());
        assertEquals(expected.layout().strides().length, actual.rank());
        assertClose(ulps, expected, actual.cpu());
    }

    /** {@return the same elements in the same layout on the CUDA device} */
    public static Tensor onCuda(Tensor tensor) {
        if (tensor.numel() == 0 || tensor.isNumber()) {
            return tensor.isNumber() ? tensor : tensor.to(Device.cuda());
        }
        Layout whole = Layout.contiguous(Shape.of(tensor.storage().length()));
        return tensor.detach().seenThrough(whole).to(Device.cuda()).seenThrough(tensor.layout());
    }

    /**
     * Fails unless two tensors on the CPU are equal but for a tolerance; NaN is equal to NaN, and the zeros differ.
     *
     * @param ulps by how many units in the last place of the dtype
     */
    public static void assertClose(double ulps, Tensor expected, Tensor actual) {
        assertEquals(expected.shape(), actual.shape());
        assertEquals(expected.dtype(), actual.dtype());
        if (expected.dtype() == DType.INT64) {
            assertEquals(java.util.Arrays.toString(expected.toLongs()), java.util.Arrays.toString(actual.toLongs()));
            return;
        }
        double[] wanted = expected.toDoubles();
        double[] got = actual.toDoubles();
        for (int i = 0; i < wanted.length; i++) {
            boolean same = Double.compare(wanted[i], got[i]) == 0
                    || ulps > 0 && Math.abs(wanted[i] - got[i]) <= ulps * ulp(wanted[i], expected.dtype());
            int at = i;
            assertTrue(same, () -> "element " + at + " is " + got[at] + ", on the CPU " + wanted[at]);
        }
    }

    private static double ulp(double value, DType dtype) {
        return switch (dtype) {
            // Where the numbers become denser than the functions' steps, a step is that of the smallest normal one.
            case FLOAT64 -> Math.max(Math.ulp(value), Double.MIN_NORMAL);
            case FLOAT32 -> Math.max(Math.ulp((float) value), Float.MIN_NORMAL);
            case FLOAT16 -> Math.max(Math.abs(value) * 0x1p-10, 0x1p-24);
            case BFLOAT16 -> Math.max(Math.abs(value) * 0x1p-7, 0x1p-133);
            case BOOL, INT64 -> 0;
        };
    }
}
