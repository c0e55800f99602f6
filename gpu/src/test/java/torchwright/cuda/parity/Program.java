package torchwright.cuda.parity;

import java.util.Arrays;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/** How a case applies its op. */
@FunctionalInterface
interface Program {
    /** The op as it stands. */
    Program FRESH = Dispatcher::runAll;

    /** The op's result written into the first input. */
    Program IN_PLACE = (op, inputs) -> new Tensor[] {Dispatcher.runInto(op, inputs[0], inputs)};

    /** The op as it stands, applied to constants: for ops whose derivative a later chapter brings. */
    Program OF_CONSTANTS = (op, inputs) -> Dispatcher.runAll(op, detached(inputs));

    /** {@return the same tensors, cut off from autograd} */
    static Tensor[] detached(Tensor... inputs) {
        return Arrays.stream(inputs).map(Tensor::detach).toArray(Tensor[]::new);
    }

    /**
     * Applies the op.
     *
     * @param op     the op
     * @param inputs what it is applied to
     * @return the results
     */
    Tensor[] run(Op op, Tensor... inputs);
}
