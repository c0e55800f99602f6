package torchwright.cuda.kernel.pointwise;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.cuda.kernel.TwoDevices;
import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class SquaredErrorGradientTest {
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void itIsTheFormulaInOnePass(DType dtype) {
        Tensor share = Tensor.full(Shape.SCALAR, 0.7).to(dtype);
        for (int count : new int[] {1, 4, 37}) {
            Tensor input = Tensor.arange(count).to(dtype).mul(0.37).to(Device.cuda());
            Tensor target = Tensor.arange(count).to(dtype).sub(3).to(Device.cuda());
            for (Reduction reduction : new Reduction[] {Reduction.MEAN, Reduction.SUM}) {
                for (int position = 0; position < 2; position++) {
                    Tensor[] inputs = {share.to(Device.cuda()), input, target};
                    SquaredErrorGradient op = new SquaredErrorGradient(reduction, position);
                    assertTrue(Dispatcher.hasKernel(op, inputs));
                    Tensor difference = position == 0
                            ? input.cpu().sub(target.cpu())
                            : target.cpu().sub(input.cpu());
                    double factor = reduction == Reduction.MEAN ? 2.0 / count : 2.0;
                    TwoDevices.assertClose(
                            0,
                            difference.mul(factor).mul(share),
                            Dispatcher.run(op, inputs).cpu());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT16", "INT64"})
    void otherCasesTakeTheFormula(DType dtype) {
        Tensor x = Tensor.zeros(Shape.of(3), dtype).to(Device.cuda());
        Tensor share = Tensor.zeros(Shape.SCALAR, dtype).to(Device.cuda());
        assertFalse(Dispatcher.hasKernel(new SquaredErrorGradient(Reduction.MEAN, 0), share, x, x));
    }
}
