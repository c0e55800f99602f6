package torchwright.golden;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.Tensor;

/**
 * The inputs of an operation, made from a golden case.
 *
 * @param values tensors and numbers, in order
 * @param bases  the base of each tensor, null for a number
 */
record Operands(List<Object> values, List<Tensor> bases) {
    static Operands of(List<Operand> recorded) {
        List<Object> values = new ArrayList<>();
        List<Tensor> bases = new ArrayList<>();
        for (Operand operand : recorded) {
            Tensor base = operand.isNumber() ? null : operand.base(bases);
            bases.add(base);
            values.add(operand.isNumber() ? operand.number() : operand.tensor(base));
        }
        return new Operands(values, bases);
    }

    int count() {
        return values.size();
    }

    boolean isNumber(int position) {
        return values.get(position) instanceof Number;
    }

    Tensor tensor(int position) {
        return (Tensor) values.get(position);
    }

    Number number(int position) {
        return (Number) values.get(position);
    }

    /** {@return the tensors from a position on} */
    Tensor[] tensorsFrom(int position) {
        return values.subList(position, values.size()).toArray(Tensor[]::new);
    }
}
