package torchwright.golden;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * Reads and writes tensors element by element, beneath the engine's operations.
 *
 * <p>The decimals of a golden read back to the very bits that torch held; elements are found by the layout alone, so
 * that a fault of the engine's copies or casts cannot hide itself.
 */
final class ExactNumbers {
    private ExactNumbers() {}

    /**
     * Makes a contiguous tensor.
     *
     * @param shape  its sizes
     * @param dtype  its dtype
     * @param values decimals, repeated until the tensor is full
     * @return the tensor
     */
    static Tensor tensor(Shape shape, DType dtype, String values) {
        Tensor tensor = Tensor.empty(shape, dtype, Device.CPU);
        CpuStorage storage = (CpuStorage) tensor.storage();
        String[] words = words(values);
        for (int i = 0; i < storage.length(); i++) {
            String word = words[i % words.length];
            switch (dtype) {
                case INT64 -> storage.setLong(i, Long.parseLong(word));
                case FLOAT32 -> storage.floats()[i] = parseFloat(word);
                default -> storage.setDouble(i, parseDouble(word));
            }
        }
        return tensor;
    }

    /** {@return the words of a row of numbers} */
    static String[] words(String values) {
        return values.isEmpty() ? new String[0] : values.split(" ");
    }

    static double parseDouble(String word) {
        return switch (word) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }

    /** {@return the number that a decimal stands for in a floating-point type, or 1 and 0 for bool} */
    static double parse(String word, DType dtype) {
        return dtype == DType.FLOAT32 ? parseFloat(word) : parseDouble(word);
    }

    private static float parseFloat(String word) {
        // Through a double the decimal would be rounded twice.
        return switch (word) {
            case "nan", "inf", "-inf" -> (float) parseDouble(word);
            default -> Float.parseFloat(word);
        };
    }

    /** {@return the elements in row-major order, as positions in the tensor's storage} */
    static int[] positions(Tensor tensor) {
        int[] positions = new int[(int) tensor.numel()];
        int[] indices = new int[tensor.rank()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = tensor.layout().index(indices);
            for (int dim = indices.length - 1;
                    dim >= 0 && ++indices[dim] == tensor.layout().size(dim);
                    dim--) {
                indices[dim] = 0;
            }
        }
        return positions;
    }
}
