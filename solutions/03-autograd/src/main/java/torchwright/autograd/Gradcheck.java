package torchwright.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/**
 * Compares derivatives with what small changes of the inputs really do to the outputs; torch's {@code
 * torch.autograd.gradcheck}.
 *
 * <p>Every element of every input is moved by {@code eps}, both ways, and every element of every output is looked at.
 * That needs float64: in float32 the rounding would be larger than the differences.
 *
 * @param eps  how far an element is moved
 * @param atol the absolute difference that is allowed
 * @param rtol the difference relative to the numerical derivative that is allowed besides
 */
public record Gradcheck(double eps, double atol, double rtol) {
    private static final Gradcheck DEFAULT = new Gradcheck(1e-6, 1e-5, 1e-3);
    private static final long SEED = 3;

    /**
     * Checks the first derivatives of a function, with torch's tolerances.
     *
     * @param function from tensors to tensors; it must give the same again for the same inputs
     * @param inputs   float64; those that require a gradient are checked
     * @return true
     * @throws GradcheckException naming the first element that differs
     */
    public static boolean gradcheck(UnaryOperator<Tensor[]> function, Tensor... inputs) {
        return DEFAULT.check(function, inputs);
    }

    /**
     * Checks the second derivatives of a function: the first derivatives of its gradient, with torch's tolerances.
     *
     * @param function from tensors to tensors; it must give the same again for the same inputs
     * @param inputs   float64; those that require a gradient are checked
     * @return true
     * @throws GradcheckException naming the first element that differs
     */
    public static boolean gradgradcheck(UnaryOperator<Tensor[]> function, Tensor... inputs) {
        return DEFAULT.checkSecond(function, inputs);
    }

    /**
     * Checks the first derivatives of a function.
     *
     * @param function from tensors to tensors; it must give the same again for the same inputs
     * @param inputs   float64; those that require a gradient are checked
     * @return true
     * @throws GradcheckException naming the first element that differs
     */
    public boolean check(UnaryOperator<Tensor[]> function, Tensor... inputs) {
        Tensor[] checked = checked(inputs);
        double[][][][] analytical = AnalyticalJacobian.of(function.apply(inputs), checked);
        for (int i = 0; i < checked.length; i++) {
            double[][][] numerical = NumericalJacobian.of(() -> function.apply(inputs), checked[i], eps);
            for (int output = 0; output < numerical.length; output++) {
                compare(analytical[i][output], numerical[output], output, checked[i], i);
            }
        }
        return true;
    }

    /**
     * Checks the second derivatives of a function.
     *
     * @param function from tensors to tensors; it must give the same again for the same inputs
     * @param inputs   float64; those that require a gradient are checked
     * @return true
     * @throws GradcheckException naming the first element that differs
     */
    public boolean checkSecond(UnaryOperator<Tensor[]> function, Tensor... inputs) {
        Generator generator = new Generator().manualSeed(SEED);
        List<Tensor> all = new ArrayList<>(List.of(inputs));
        for (Tensor output : AnalyticalJacobian.differentiable(function.apply(inputs))) {
            all.add(Tensor.randn(generator, output.shape(), output.dtype()).requiresGrad_(true));
        }
        UnaryOperator<Tensor[]> gradient = both -> {
            Tensor[] own = Arrays.copyOf(both, inputs.length);
            Tensor[] outputs = AnalyticalJacobian.differentiable(function.apply(own));
            Tensor[] starts = Arrays.copyOfRange(both, inputs.length, both.length);
            Tensor[] gradients = Autograd.grad(outputs, checked(own), starts, true, true, true);
            return Arrays.stream(gradients).filter(one -> one != null).toArray(Tensor[]::new);
        };
        return check(gradient, all.toArray(Tensor[]::new));
    }

    private static Tensor[] checked(Tensor[] inputs) {
        Tensor[] checked = Arrays.stream(inputs).filter(Tensor::requiresGrad).toArray(Tensor[]::new);
        if (checked.length == 0) {
            throw new IllegalArgumentException("gradcheck expects at least one input tensor to require gradient, but"
                    + " none of the them have requires_grad=True.");
        }
        for (Tensor input : checked) {
            if (input.dtype() != DType.FLOAT64) {
                throw new IllegalArgumentException("gradcheck needs inputs of float64, but one is " + input.dtype()
                        + "\nIts steps would drown in rounding: convert the inputs with to(DType.FLOAT64).");
            }
        }
        return checked;
    }

    private void compare(double[][] analytical, double[][] numerical, int output, Tensor input, int position) {
        for (int from = 0; from < numerical.length; from++) {
            for (int to = 0; to < numerical[from].length; to++) {
                double expected = numerical[from][to];
                double actual = analytical[from][to];
                boolean close = Double.compare(actual, expected) == 0
                        || Math.abs(actual - expected) <= atol + rtol * Math.abs(expected);
                if (!close) {
                    throw new GradcheckException(output, position, input.shape(), from, to, expected, actual);
                }
            }
        }
    }
}
