package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import torchwright.tensor.DType;

/**
 * A tensor as a child would build it: a list of boxes, and a view is another list of the same boxes.
 *
 * <p>There are no strides here. What the engine computes from strides, this class finds by looking: whether two
 * tensors share a box, whether the boxes stand in a row. That is what makes it a judge of the engine.
 */
final class NaiveTensor {
    /** One element: a Boolean, a Long or a Double, which all tensors that see the element share. */
    static final class Box {
        private int position;
        private Object value;

        private Box(int position, Object value) {
            this.position = position;
            this.value = value;
        }
    }

    /** What all views of one another have in common. */
    static final class Memory {
        private final boolean inOrder;
        private int writes;

        private Memory(boolean inOrder) {
            this.inOrder = inOrder;
        }

        int writes() {
            return writes;
        }
    }

    private final DType dtype;
    private final int[] sizes;
    private final List<Box> boxes;
    private final Memory memory;

    private NaiveTensor(DType dtype, int[] sizes, List<Box> boxes, Memory memory) {
        this.dtype = dtype;
        this.sizes = sizes;
        this.boxes = boxes;
        this.memory = memory;
    }

    /** A new tensor whose elements are computed one by one from their indices; they may stand in any order. */
    static NaiveTensor fresh(DType dtype, int[] sizes, Function<int[], Object> element) {
        return fresh(dtype, sizes, element, false);
    }

    /** A new tensor whose elements have to stand in memory in row-major order. */
    static NaiveTensor freshInOrder(DType dtype, int[] sizes, Function<int[], Object> element) {
        return fresh(dtype, sizes, element, true);
    }

    private static NaiveTensor fresh(DType dtype, int[] sizes, Function<int[], Object> element, boolean inOrder) {
        List<Box> boxes = new ArrayList<>();
        for (int[] index : indices(sizes)) {
            boxes.add(new Box(boxes.size(), Values.convert(element.apply(index), dtype)));
        }
        return new NaiveTensor(dtype, sizes, boxes, new Memory(inOrder));
    }

    /** A view: each of its indices is led to an index of this tensor. */
    NaiveTensor seen(int[] newSizes, UnaryOperator<int[]> source) {
        List<Box> seen = new ArrayList<>();
        for (int[] index : indices(newSizes)) {
            seen.add(box(source.apply(index)));
        }
        return new NaiveTensor(dtype, newSizes, seen, memory);
    }

    /** The same boxes in the same order, counted otherwise. */
    NaiveTensor regrouped(int[] newSizes) {
        if (count(newSizes) != boxes.size()) {
            throw new Refusal("other number of elements");
        }
        return new NaiveTensor(dtype, newSizes, boxes, memory);
    }

    /** All indices of a shape, the last dimension running fastest. */
    static List<int[]> indices(int[] sizes) {
        List<int[]> all = new ArrayList<>();
        all.add(new int[0]);
        for (int size : sizes) {
            List<int[]> longer = new ArrayList<>();
            for (int[] start : all) {
                for (int i = 0; i < size; i++) {
                    int[] index = Arrays.copyOf(start, start.length + 1);
                    index[start.length] = i;
                    longer.add(index);
                }
            }
            all = longer;
        }
        return all;
    }

    static int count(int[] sizes) {
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }

    private Box box(int... index) {
        int flat = 0;
        for (int dim = 0; dim < sizes.length; dim++) {
            flat = flat * sizes[dim] + index[dim];
        }
        return boxes.get(flat);
    }

    Object at(int... index) {
        return box(index).value;
    }

    List<Object> values() {
        return boxes.stream().map(box -> box.value).toList();
    }

    /** Overwrites all elements at once: the new values were all computed before. */
    void write(List<Object> values) {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).value = Values.convert(values.get(i), dtype);
        }
        memory.writes++;
    }

    /** Takes over what the engine computed, once it was found close enough, so that differences do not add up. */
    void adopt(int flat, Object value) {
        boxes.get(flat).value = value;
    }

    /**
     * Takes over the order in which the engine laid out the elements of a result, where that is the engine's choice.
     *
     * @param positions one a box
     * @return whether the positions are a block from 0 on, each taken once, and in order where they have to be
     */
    boolean layOut(int... positions) {
        int[] sorted = Arrays.stream(positions).sorted().toArray();
        int[] rowMajor = IntStream.range(0, positions.length).toArray();
        if (!Arrays.equals(memory.inOrder ? positions : sorted, rowMajor)) {
            return false;
        }
        for (int i = 0; i < positions.length; i++) {
            boxes.get(i).position = positions[i];
        }
        return true;
    }

    DType dtype() {
        return dtype;
    }

    int[] sizes() {
        return sizes.clone();
    }

    int size(int dim) {
        return sizes[dim];
    }

    int rank() {
        return sizes.length;
    }

    int numel() {
        return boxes.size();
    }

    Memory memory() {
        return memory;
    }

    boolean repeatsABox() {
        return new HashSet<>(boxes).size() < boxes.size();
    }

    /** Whether the boxes stand side by side, in any order. */
    boolean fillsABlock() {
        int first = boxes.stream().mapToInt(box -> box.position).min().orElse(0);
        int last = boxes.stream().mapToInt(box -> box.position).max().orElse(-1);
        return !repeatsABox() && last - first + 1 == boxes.size();
    }

    /** Whether the boxes stand side by side, in this very order. */
    boolean isInOrder() {
        return IntStream.range(1, boxes.size()).allMatch(i -> boxes.get(i).position == boxes.get(i - 1).position + 1);
    }

    boolean sharesABox(NaiveTensor other) {
        Set<Box> mine = new HashSet<>(boxes);
        return other.boxes.stream().anyMatch(mine::contains);
    }

    /** Whether a box of the other tensor, of this shape, is here too, but at another index. */
    boolean sharesAnotherBox(NaiveTensor sameShape) {
        Set<Box> mine = new HashSet<>(boxes);
        return IntStream.range(0, boxes.size())
                .anyMatch(i -> sameShape.boxes.get(i) != boxes.get(i) && mine.contains(sameShape.boxes.get(i)));
    }

    /** Whether, in another shape, one step along any dimension is always the same distance between boxes. */
    boolean couldBeViewedAs(int[] newSizes) {
        NaiveTensor viewed = regrouped(newSizes);
        if (numel() == 0) {
            return true;
        }
        int[] steps = new int[newSizes.length];
        int origin = boxes.get(0).position;
        for (int dim = 0; dim < steps.length; dim++) {
            int[] neighbour = new int[steps.length];
            neighbour[dim] = 1;
            steps[dim] = newSizes[dim] == 1 ? 0 : viewed.box(neighbour).position - origin;
        }
        for (int[] index : indices(newSizes)) {
            int expected = origin;
            for (int dim = 0; dim < steps.length; dim++) {
                expected += index[dim] * steps[dim];
            }
            if (viewed.box(index).position != expected) {
                return false;
            }
        }
        return true;
    }
}
