package torchwright.tensor;

import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Ne;

/** Questions about elements, answered by bool tensors. Part of {@link Tensor}. */
public sealed interface Comparisons permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * Whether elements are equal, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor eq(Tensor other) {
        return Dispatcher.run(new Eq(), self(), other);
    }

    /**
     * Whether elements are equal compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor eq(Number other) {
        return Dispatcher.run(new Eq(), self(), Tensor.number(other));
    }

    /**
     * Whether elements differ, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor ne(Tensor other) {
        return Dispatcher.run(new Ne(), self(), other);
    }

    /**
     * Whether elements differ compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor ne(Number other) {
        return Dispatcher.run(new Ne(), self(), Tensor.number(other));
    }

    /**
     * Whether elements are less, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor lt(Tensor other) {
        return Dispatcher.run(new Lt(), self(), other);
    }

    /**
     * Whether elements are less compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor lt(Number other) {
        return Dispatcher.run(new Lt(), self(), Tensor.number(other));
    }

    /**
     * Whether elements are less or equal, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor le(Tensor other) {
        return Dispatcher.run(new Le(), self(), other);
    }

    /**
     * Whether elements are less or equal compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor le(Number other) {
        return Dispatcher.run(new Le(), self(), Tensor.number(other));
    }

    /**
     * Whether elements are greater, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor gt(Tensor other) {
        return Dispatcher.run(new Gt(), self(), other);
    }

    /**
     * Whether elements are greater compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor gt(Number other) {
        return Dispatcher.run(new Gt(), self(), Tensor.number(other));
    }

    /**
     * Whether elements are greater or equal, with broadcasting.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor ge(Tensor other) {
        return Dispatcher.run(new Ge(), self(), other);
    }

    /**
     * Whether elements are greater or equal compared with a number.
     *
     * @param other the right operand
     * @return a bool tensor of this shape
     */
    default Tensor ge(Number other) {
        return Dispatcher.run(new Ge(), self(), Tensor.number(other));
    }

    /**
     * Whether both elements are true, with broadcasting; everything but 0 is true.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor logicalAnd(Tensor other) {
        return Dispatcher.run(new LogicalAnd(), self(), other);
    }

    /**
     * Whether at least one element is true, with broadcasting; everything but 0 is true.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor logicalOr(Tensor other) {
        return Dispatcher.run(new LogicalOr(), self(), other);
    }

    /**
     * Whether exactly one element is true, with broadcasting; everything but 0 is true.
     *
     * @param other the right operand
     * @return a bool tensor of the common shape
     */
    default Tensor logicalXor(Tensor other) {
        return Dispatcher.run(new LogicalXor(), self(), other);
    }

    /** {@return whether each element is 0 or false} */
    default Tensor logicalNot() {
        return Dispatcher.run(new LogicalNot(), self());
    }

    /** {@return whether each element is NaN} */
    default Tensor isNan() {
        return Dispatcher.run(new Ne(), self(), self());
    }
}
