package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;

/** The cases of all ops. */
final class ParityTable {
    private static final List<Arrangement> ARRANGEMENTS = List.of(Arrangement.values());

    private final Map<Class<?>, List<ParityCase>> cases = new LinkedHashMap<>();
    private final Random choice = new Random(1);
    private int turn;

    /** {@return the table with the cases of all topics} */
    static ParityTable complete() {
        ParityTable table = new ParityTable();
        UnaryCases.addTo(table);
        BinaryCases.addTo(table);
        LossCases.addTo(table);
        ReductionCases.addTo(table);
        LinearAlgebraCases.addTo(table);
        IndexingCases.addTo(table);
        MaskingCases.addTo(table);
        JoiningCases.addTo(table);
        SortingCases.addTo(table);
        CopyCases.addTo(table);
        RandomCases.addTo(table);
        ViewCases.addTo(table);
        ManyRowsCases.addTo(table);
        LargeCases.addTo(table);
        return table;
    }

    /** {@return the ops that have cases} */
    Collection<Class<?>> ops() {
        return Collections.unmodifiableCollection(cases.keySet());
    }

    /** {@return the cases of an op} */
    List<ParityCase> of(Class<?> op) {
        return cases.getOrDefault(op, List.of());
    }

    /** Adds a case of an op that holds no state. */
    void add(Op op, Tolerance tolerance, Operand... operands) {
        add(() -> op, "", Program.FRESH, tolerance, operands);
    }

    /** Adds a case in which the first input is written. */
    void inPlace(Op op, Tolerance tolerance, Operand... operands) {
        operands[0] = operands[0].writable();
        add(() -> op, "in place", Program.IN_PLACE, tolerance, operands);
    }

    /** Adds a case. */
    void add(Supplier<? extends Op> op, String form, Program program, Tolerance tolerance, Operand... operands) {
        cases.computeIfAbsent(op.get().getClass(), any -> new ArrayList<>())
                .add(new ParityCase(op, form, program, List.of(operands), tolerance));
    }

    /** What a sweep does for one combination. */
    @FunctionalInterface
    interface Combination {
        /** Adds cases. */
        void add(Shape shape, DType dtype, Arrangement arrangement);
    }

    /**
     * Goes through all pairs of shapes and dtypes; the arrangements take turns, other ones for the next op.
     *
     * @param shapes      the shapes
     * @param combination adds the cases of one
     */
    void sweep(List<Shape> shapes, Combination combination) {
        for (Shape shape : shapes) {
            for (DType dtype : DType.values()) {
                combination.add(shape, dtype, arrangement());
            }
            turn++;
        }
        turn++;
    }

    /** {@return the arrangement whose turn it is} */
    Arrangement arrangement() {
        return ARRANGEMENTS.get(turn++ % ARRANGEMENTS.size());
    }

    /** {@return one of a shape's dimensions; 0 for a scalar} */
    int dimension(Shape shape) {
        return choice.nextInt(Math.max(shape.rank(), 1));
    }

    /** {@return all dimensions of a matrix, the one of a vector, 0 for a scalar; one of those of a larger shape} */
    List<Integer> dimensions(Shape shape) {
        return shape.rank() == 2 ? List.of(0, 1) : List.of(dimension(shape));
    }

    /** {@return true or false} */
    boolean either() {
        return choice.nextBoolean();
    }
}
