package torchwright.cuda.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * How several tensors of one shape are walked together: the dims in an order that suits the first of them, with as few
 * as possible. A kernel gets it as {@code Strided<N>} of strided.cuh; torch: {@code TensorIterator}.
 *
 * <p>Dims of size 1 disappear. The others run from the first operand's largest stride to its smallest. Two neighbours
 * through which every operand walks evenly become one, so that tensors without gaps have one dim, whatever their shape.
 */
public final class StridedOperands {
    /** How many dims a kernel can walk through. */
    public static final int MAX_DIMS = 25;

    private final int operands;
    private final int dims;
    private final long numel;
    // As in strided.cuh: the number of dims, the sizes, and for each operand its strides. Null for tensors without gaps
    // until it is asked for, which their kernels do not.
    private int[] struct;

    private StridedOperands(int operands, int dims, long numel, int[] struct) {
        this.operands = operands;
        this.dims = dims;
        this.numel = numel;
        this.struct = struct;
    }

    /**
     * {@return the common walk of tensors}
     *
     * @param first  the tensor that is written; its shape is that of the walk
     * @param others tensors that broadcast to this shape
     */
    public static StridedOperands of(Tensor first, Tensor... others) {
        Layout[] layouts = new Layout[others.length];
        for (int i = 0; i < others.length; i++) {
            layouts[i] = others[i].layout();
        }
        return of(first.layout(), layouts);
    }

    /**
     * {@return the common walk of layouts; where they begin does not matter}
     *
     * @param first  the layout of what is written; its shape is that of the walk
     * @param others layouts that broadcast to this shape
     * @throws IllegalArgumentException if more than {@value #MAX_DIMS} dims are left
     */
    public static StridedOperands of(Layout first, Layout... others) {
        Shape shape = first.shape();
        boolean together = first.isContiguous();
        for (Layout other : others) {
            together = together && other.isContiguous() && other.shape().equals(shape);
        }
        if (together) {
            return contiguous(shape.numel(), 1 + others.length);
        }
        Layout[] layouts = new Layout[1 + others.length];
        layouts[0] = first;
        for (int i = 0; i < others.length; i++) {
            layouts[i + 1] = others[i].expandedTo(shape);
        }
        return collapsed(shape, layouts);
    }

    private static StridedOperands contiguous(long numel, int operands) {
        return new StridedOperands(operands, numel == 1 ? 0 : 1, numel, null);
    }

    private static StridedOperands collapsed(Shape shape, Layout[] layouts) {
        List<int[]> walk = new ArrayList<>();
        for (int dim : slowestFirst(shape, layouts)) {
            int[] step = new int[1 + layouts.length];
            step[0] = shape.size(dim);
            for (int operand = 0; operand < layouts.length; operand++) {
                step[1 + operand] = layouts[operand].stride(dim);
            }
            int[] outer = walk.isEmpty() ? null : walk.get(walk.size() - 1);
            if (outer != null && isEven(outer, step)) {
                // One walk of both sizes, by the inner one's steps.
                step[0] *= outer[0];
                walk.set(walk.size() - 1, step);
            } else {
                walk.add(step);
            }
        }
        if (walk.size() > MAX_DIMS) {
            throw new IllegalArgumentException("a kernel walks through at most " + MAX_DIMS + " dims, but got "
                    + walk.size() + " that cannot be joined, of shape " + shape.brackets()
                    + "\nMake the tensor contiguous() first.");
        }
        int[] struct = new int[1 + MAX_DIMS * (1 + layouts.length)];
        struct[0] = walk.size();
        for (int dim = 0; dim < walk.size(); dim++) {
            for (int row = 0; row <= layouts.length; row++) {
                struct[1 + MAX_DIMS * row + dim] = walk.get(dim)[row];
            }
        }
        return new StridedOperands(layouts.length, walk.size(), shape.numel(), struct);
    }

    private static int[] slowestFirst(Shape shape, Layout[] layouts) {
        // Broadcast dims of the first operand, of stride 0, come last; then the next operand decides.
        Comparator<Integer> byStride = Comparator.comparingInt(dim -> -Math.abs(layouts[0].stride(dim)));
        for (int i = 1; i < layouts.length; i++) {
            Layout layout = layouts[i];
            byStride = byStride.thenComparingInt(dim -> -Math.abs(layout.stride(dim)));
        }
        return IntStream.range(0, shape.rank())
                .filter(dim -> shape.size(dim) != 1)
                .boxed()
                .sorted(byStride)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether a step of the outer dim leads every operand where the inner dim would go on. */
    private static boolean isEven(int[] outer, int[] inner) {
        if ((long) outer[0] * inner[0] > Integer.MAX_VALUE) {
            return false;
        }
        for (int operand = 1; operand < outer.length; operand++) {
            if (outer[operand] != inner[0] * inner[operand]) {
                return false;
            }
        }
        return true;
    }

    /** {@return how many operands} */
    public int operands() {
        return operands;
    }

    /** {@return how many dims are left; 0 for a single element} */
    public int dims() {
        return dims;
    }

    /** {@return how many elements each operand has} */
    public long numel() {
        return numel;
    }

    /**
     * {@return the size of a dim that is left}
     *
     * @param dim from 0, the slowest
     */
    public int size(int dim) {
        return struct()[1 + dim];
    }

    /**
     * {@return the distance of two neighbours along a dim that is left, in elements}
     *
     * @param operand from 0
     * @param dim     from 0, the slowest
     */
    public int stride(int operand, int dim) {
        return struct()[1 + MAX_DIMS * (1 + operand) + dim];
    }

    /** {@return whether all operands lie without gaps, in the same order} */
    public boolean isContiguous() {
        return struct == null
                || dims == 0
                || dims == 1 && IntStream.range(0, operands).allMatch(operand -> stride(operand, 0) == 1);
    }

    /** The members of the struct in order; not to be changed. */
    int[] struct() {
        if (struct == null) {
            int[] members = new int[1 + MAX_DIMS * (1 + operands)];
            members[0] = dims;
            for (int operand = 0; operand < operands && dims == 1; operand++) {
                members[1] = Math.toIntExact(numel);
                members[1 + MAX_DIMS * (1 + operand)] = 1;
            }
            struct = members;
        }
        return struct;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("StridedOperands[sizes=");
        text.append(Arrays.toString(Arrays.copyOfRange(struct(), 1, 1 + dims)));
        for (int operand = 0; operand < operands; operand++) {
            int from = 1 + MAX_DIMS * (1 + operand);
            text.append(operand == 0 ? ", strides=" : " ")
                    .append(Arrays.toString(Arrays.copyOfRange(struct(), from, from + dims)));
        }
        return text.append(']').toString();
    }
}
