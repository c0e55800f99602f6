package torchwright.cuda.parity;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import torchwright.tensor.Op;

/**
 * One application of an op that the CPU and the device must answer alike.
 *
 * @param op        makes the op, anew for each side, since one may hold a random generator
 * @param form      what is special about it; may be empty
 * @param program   how the op is applied
 * @param operands  its inputs
 * @param tolerance how far the answers may lie apart
 */
record ParityCase(
        Supplier<? extends Op> op, String form, Program program, List<Operand> operands, Tolerance tolerance) {
    /** {@return what it is about: the op, its form, and dtype, shape and layout of each input} */
    String title() {
        return op.get()
                + (form.isEmpty() ? "" : " " + form)
                + operands.stream().map(Operand::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    /** {@return whether the first input is written} */
    boolean isInPlace() {
        return program == Program.IN_PLACE;
    }
}
