package torchwright.vector;

import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * A kernel that the JIT compiler compiles by itself, not as a part of what calls it.
 *
 * <p>Note [A compilation of its own]: a program that repeats one op gives the compiler a straight line from the tensor
 * method to the innermost loop, and it inlines all of it. In so large a method it lost track of vectors: in a loop of
 * additions every vector was an object, and 10,000 elements took 20 times as long (JDK 17). A method that calls itself
 * is inlined once and not twice; what the second call reaches is compiled alone. It costs one call.
 *
 * @param <O> the op
 */
final class ApartKernel<O extends Op> implements Kernel<O> {
    /** One more than the compiler inlines of a method that calls itself. */
    private static final int CALLS = 2;

    private final Kernel<O> kernel;

    ApartKernel(Kernel<O> kernel) {
        this.kernel = kernel;
    }

    @Override
    public boolean accepts(O op, Tensor[] inputs) {
        return kernel.accepts(op, inputs);
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        compute(CALLS, op, inputs, outputs);
    }

    private void compute(int calls, O op, Tensor[] inputs, Tensor[] outputs) {
        if (calls > 0) {
            compute(calls - 1, op, inputs, outputs);
        } else {
            kernel.compute(op, inputs, outputs);
        }
    }
}
