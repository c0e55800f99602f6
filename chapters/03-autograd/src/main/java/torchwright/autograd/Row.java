package torchwright.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * The derivatives of one kind of op: a formula for each input, and the name of the node; a line of torch's {@code
 * derivatives.yaml}.
 *
 * <p>A formula is evaluated only if its input needs a gradient, and only then is kept what it declares to need.
 *
 * @param <O> the op
 */
public final class Row<O extends Op> {
    private final BiFunction<O, Tensor[], String> name;
    private final List<Formula<O>> formulas = new ArrayList<>();
    private final List<Saves> saves = new ArrayList<>();
    private Formula<O> every;
    private Saves everySaves;

    private Row(BiFunction<O, Tensor[], String> name) {
        this.name = name;
    }

    /**
     * Begins a row.
     *
     * @param op   the kind of op, which says the row's type
     * @param name the name of its nodes, such as {@code MulBackward0}
     * @param <O>  the op
     * @return an empty row
     */
    public static <O extends Op> Row<O> of(Class<O> op, String name) {
        return new Row<>((made, inputs) -> name);
    }

    /**
     * Begins a row whose nodes have several names.
     *
     * @param op   the kind of op, which says the row's type
     * @param name tells the name of a node from the op and its inputs
     * @param <O>  the op
     * @return an empty row
     */
    public static <O extends Op> Row<O> of(Class<O> op, BiFunction<O, Tensor[], String> name) {
        return new Row<>(name);
    }

    /**
     * Adds the derivative with respect to one input.
     *
     * @param input   its position; inputs are given in ascending order
     * @param saved   what the formula needs of the forward pass
     * @param formula computes the gradient
     * @return this row
     */
    public Row<O> input(int input, Saves saved, Formula<O> formula) {
        while (formulas.size() <= input) {
            formulas.add(null);
            saves.add(Saves.NOTHING);
        }
        formulas.set(input, formula);
        saves.set(input, saved);
        return this;
    }

    /**
     * Adds one derivative for all inputs that have none of their own; {@link GradientContext#position} tells which.
     *
     * @param saved   what the formula needs of the forward pass
     * @param formula computes the gradient
     * @return this row
     */
    public Row<O> everyInput(Saves saved, Formula<O> formula) {
        every = formula;
        everySaves = saved;
        return this;
    }

    Formula<O> formula(int input) {
        Formula<O> own = input < formulas.size() ? formulas.get(input) : null;
        return own != null ? own : every;
    }

    Saves saves(int input) {
        boolean own = input < formulas.size() && formulas.get(input) != null;
        if (own) {
            return saves.get(input);
        }
        return every == null ? Saves.NOTHING : everySaves;
    }

    @SuppressWarnings("unchecked") // rows are found by the op's class
    String name(Op op, Tensor[] inputs) {
        return name.apply((O) op, inputs);
    }
}
