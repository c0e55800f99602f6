package torchwright.golden;

import com.google.gson.JsonArray;
import com.google.gson.annotations.SerializedName;
import java.util.Collections;
import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Something that goes into an operation: a number, or a tensor as a contiguous base and the views that lead to it.
 *
 * @param dtype        the tensor's dtype
 * @param shape        the sizes of its base
 * @param values       the elements of its base, repeated until the base is full
 * @param views        the view steps from the base to the tensor; null for none
 * @param of           the earlier input whose base is seen once more; null if it has a base of its own
 * @param requiresGrad whether it is a leaf that wants a gradient; null for no
 * @param scalar       the kind of the number, if it is one
 * @param value        the number
 */
record Operand(
        String dtype,
        List<Integer> shape,
        String values,
        List<JsonArray> views,
        Integer of,
        @SerializedName("requires_grad") Boolean requiresGrad,
        String scalar,
        String value) {

    boolean isNumber() {
        return scalar != null;
    }

    /** {@return the number; Python's True and False as a 0-dim tensor, which promotes in the same way} */
    Object number() {
        return switch (scalar) {
            case "bool" -> Tensor.of(value.equals("1"));
            case "int64" -> Long.valueOf(value);
            default -> ExactNumbers.parseDouble(value);
        };
    }

    /**
     * Makes the base.
     *
     * @param earlier the bases of the inputs before this one
     * @return a new contiguous tensor, or the earlier input's base
     */
    Tensor base(List<Tensor> earlier) {
        if (of != null) {
            return earlier.get(of);
        }
        Shape sizes = Shape.of(shape.stream().mapToInt(Integer::intValue).toArray());
        return ExactNumbers.tensor(sizes, dtype(dtype), values);
    }

    /**
     * Makes the tensor that goes into the operation.
     *
     * @param base this input's base
     * @return the base seen through this input's views
     */
    Tensor tensor(Tensor base) {
        Tensor tensor = base;
        for (JsonArray view : views == null ? Collections.<JsonArray>emptyList() : views) {
            tensor = seen(tensor, view);
        }
        return requiresGrad != null ? tensor.requiresGrad_(requiresGrad) : tensor;
    }

    private static Tensor seen(Tensor tensor, JsonArray view) {
        int[] numbers = new int[view.size() - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = view.get(i + 1).getAsInt();
        }
        String step = view.get(0).getAsString();
        return switch (step) {
            case "transpose" -> tensor.transpose(numbers[0], numbers[1]);
            case "permute" -> tensor.permute(numbers);
            case "slice" -> tensor.slice(numbers[0], numbers[1], numbers[2], numbers[3]);
            case "select" -> tensor.select(numbers[0], numbers[1]);
            case "expand" -> tensor.expand(numbers);
            case "unsqueeze" -> tensor.unsqueeze(numbers[0]);
            default -> throw new IllegalArgumentException("views: no such step: " + step);
        };
    }

    /** {@return the dtype of torch's name without its prefix, such as {@code float32}} */
    static DType dtype(String name) {
        for (DType dtype : DType.values()) {
            if (dtype.torchName().equals("torch." + name)) {
                return dtype;
            }
        }
        throw new IllegalArgumentException("dtype: no such type: " + name);
    }
}
