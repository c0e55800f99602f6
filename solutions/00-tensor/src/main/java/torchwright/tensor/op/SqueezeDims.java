package torchwright.tensor.op;

import java.util.List;
import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * Removes those of the given dimensions whose size is 1; torch: {@code aten::squeeze.dims}.
 *
 * @param dims the dimensions, negative ones from the end
 */
public record SqueezeDims(List<Integer> dims) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        Layout squeezed = input;
        int[] fromTheEnd = dims.stream()
                .mapToInt(dim -> input.shape().normalize(dim))
                .map(dim -> -dim)
                .sorted()
                .toArray();
        for (int negated : fromTheEnd) {
            squeezed = input.rank() > 0 && input.size(-negated) == 1 ? squeezed.squeezed(-negated) : squeezed;
        }
        return squeezed;
    }
}
