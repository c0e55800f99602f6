package torchwright.golden;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One question that torch has answered: an operation, what goes into it, and what must come out.
 *
 * @param name      what the case is about
 * @param op        torch's name of the operation
 * @param inputs    the tensors and numbers that go in; null for none
 * @param args      the other arguments, by torch's keyword names; null for none
 * @param expect    torch's answer
 * @param tolerance how far the answer may lie off; null for not at all
 */
record GoldenCase(
        String name, String op, List<Operand> inputs, JsonObject args, Expectation expect, Tolerance tolerance) {

    /**
     * What torch made of it: outputs or an error.
     *
     * @param outputs what it returned; null if it failed
     * @param base    the elements of the first input's base afterwards; null if that is not compared
     * @param error   the error; null if it succeeded
     */
    record Expectation(List<Output> outputs, String base, Failure error) {}

    /**
     * One value that torch returned: a tensor, a text or a number.
     *
     * @param dtype   the tensor's dtype
     * @param shape   its sizes
     * @param values  its elements in row-major order
     * @param strides its strides; null if they are not compared
     * @param shares  whether it shares memory with an input; null if that is not compared
     * @param text    the text
     * @param number  the number
     */
    record Output(
            String dtype,
            List<Integer> shape,
            String values,
            List<Integer> strides,
            Boolean shares,
            String text,
            String number) {}

    /**
     * An error of torch.
     *
     * @param kind the Python exception
     * @param text its text
     */
    record Failure(String kind, String text) {}

    List<Operand> operands() {
        return inputs == null ? List.of() : inputs;
    }

    Arguments arguments() {
        return new Arguments(args == null ? new JsonObject() : args);
    }

    Tolerance allowed() {
        return tolerance == null ? Tolerance.EXACT : tolerance;
    }
}
