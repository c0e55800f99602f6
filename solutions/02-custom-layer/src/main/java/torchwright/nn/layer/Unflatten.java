package torchwright.nn.layer;

import java.util.Arrays;
import java.util.stream.Collectors;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** Cuts one dimension into several, {@code (N, F) -> (N, C, ...)}; torch: {@code torch.nn.Unflatten}. */
public final class Unflatten extends Module {
    private final int dim;
    private final int[] sizes;

    /**
     * Makes a layer.
     *
     * @param dim   the dimension to be cut
     * @param sizes the sizes it becomes, of the same product; one may be -1, which is what is left
     */
    public Unflatten(int dim, int... sizes) {
        this.dim = dim;
        this.sizes = sizes.clone();
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.unflatten(dim, sizes);
    }

    @Override
    protected String extraRepr() {
        String tuple = Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "dim=" + dim + ", unflattened_size=(" + tuple + (sizes.length == 1 ? ",)" : ")");
    }
}
