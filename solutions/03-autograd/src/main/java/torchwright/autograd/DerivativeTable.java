package torchwright.autograd;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import torchwright.tensor.Op;

/**
 * The derivatives of all ops: one {@link Row} a kind of op, or the statement that it has none.
 *
 * <p>The rows come from the {@link Derivatives} on the class path, one a topic, so that a later chapter adds rows for
 * its ops. torch: {@code tools/autograd/derivatives.yaml}.
 */
public final class DerivativeTable {
    private static final ClassValue<Row<?>> ROWS = new ClassValue<>() {
        @Override
        protected Row<?> computeValue(Class<?> op) {
            return Holder.TABLE.find(op);
        }
    };

    private static final Row<?> NONE = Row.of(Op.class, "NotDifferentiable");

    private final Map<Class<?>, Supplier<Row<?>>> rows = new HashMap<>();

    DerivativeTable() {}

    /** Asks all topics for their rows, when the first one is needed. */
    private static final class Holder {
        private static final DerivativeTable TABLE = new DerivativeTable();

        static {
            for (Derivatives topic : ServiceLoader.load(Derivatives.class, Derivatives.class.getClassLoader())) {
                topic.addTo(TABLE);
            }
        }
    }

    /**
     * Begins the row of a kind of op.
     *
     * @param op   the op's class
     * @param name the name of its nodes
     * @param <O>  the op
     * @return the row, to be filled
     */
    public <O extends Op> Row<O> row(Class<O> op, String name) {
        Row<O> row = Row.of(op, name);
        add(op, () -> row);
        return row;
    }

    /**
     * Adds a row that is made when the first op of its kind is recorded.
     *
     * @param op  the op's class
     * @param row makes the row
     * @param <O> the op
     * @throws IllegalStateException if there is one already
     */
    public <O extends Op> void add(Class<O> op, Supplier<Row<?>> row) {
        if (rows.putIfAbsent(op, row) != null) {
            throw new IllegalStateException("two rows for the derivatives of " + op.getSimpleName());
        }
    }

    /**
     * States that the result of a kind of op does not change with its inputs, or jumps: it never requires a gradient.
     *
     * @param ops the ops' classes
     */
    @SafeVarargs
    public final void nonDifferentiable(Class<? extends Op>... ops) {
        for (Class<? extends Op> op : ops) {
            add(op, () -> NONE);
        }
    }

    private Row<?> find(Class<?> op) {
        Supplier<Row<?>> row = rows.get(op);
        if (row == null) {
            throw new UnsupportedOperationException("derivative for " + op.getSimpleName() + " is not implemented\n"
                    + "Add a row for it in a Derivatives service, or call it where GradMode is off.");
        }
        return row.get();
    }

    /**
     * Makes sure that the table says something about a kind of op.
     *
     * @param op the op's class
     * @throws UnsupportedOperationException if it does not
     */
    static void checkKnows(Class<?> op) {
        ROWS.get(op);
    }

    /**
     * The row of an op.
     *
     * @param op  the op
     * @return its row, or null if its result is not differentiable
     * @throws UnsupportedOperationException if the table says nothing about this kind of op
     */
    @SuppressWarnings("unchecked") // rows are filed under their op's class
    static Row<Op> rowOf(Op op) {
        Row<?> row = ROWS.get(op.getClass());
        return row == NONE ? null : (Row<Op>) row;
    }
}
