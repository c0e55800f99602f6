package torchwright.autograd;

import java.util.Arrays;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** How outputs change with the elements of inputs, as the derivatives have it. */
final class AnalyticalJacobian {
    private AnalyticalJacobian() {}

    /** {@return the outputs that require a gradient} */
    static Tensor[] differentiable(Tensor[] outputs) {
        return Arrays.stream(outputs).filter(Tensor::requiresGrad).toArray(Tensor[]::new);
    }

    /**
     * Sends a gradient of a single 1 back from each element of each output.
     *
     * @param outputs made from the inputs
     * @param inputs  those that require a gradient
     * @return for every input, for every output, for every element of the input, each element of the output's derivative
     */
    static double[][][][] of(Tensor[] outputs, Tensor[] inputs) {
        double[][][][] jacobian = new double[inputs.length][outputs.length][][];
        for (int output = 0; output < outputs.length; output++) {
            int elements = Math.toIntExact(outputs[output].numel());
            for (int i = 0; i < inputs.length; i++) {
                jacobian[i][output] = new double[Math.toIntExact(inputs[i].numel())][elements];
            }
            for (int element = 0; element < elements && outputs[output].requiresGrad(); element++) {
                fill(jacobian, outputs[output], output, element, inputs);
            }
        }
        return jacobian;
    }

    private static void fill(double[][][][] jacobian, Tensor output, int position, int element, Tensor[] inputs) {
        Tensor start = Tensor.full(Shape.of((int) output.numel()), 0, output.dtype(), output.device());
        start.select(0, element).fill_(1);
        Tensor[] gradients = Autograd.grad(
                new Tensor[] {output}, inputs, new Tensor[] {start.view(output.shape())}, true, false, true);
        for (int i = 0; i < inputs.length; i++) {
            if (gradients[i] != null) {
                double[] values = gradients[i].detach().toDoubles();
                for (int from = 0; from < values.length; from++) {
                    jacobian[i][position][from][element] = values[from];
                }
            }
        }
    }
}
