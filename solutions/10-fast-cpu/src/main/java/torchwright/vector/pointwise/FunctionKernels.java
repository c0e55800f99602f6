package torchwright.vector.pointwise;

import torchwright.nn.activation.LeakyRelu;
import torchwright.nn.activation.Silu;
import torchwright.nn.activation.Softplus;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Tanh;
import torchwright.vector.function.Exponential;
import torchwright.vector.function.HyperbolicTangent;
import torchwright.vector.function.Logarithm;
import torchwright.vector.function.Logistic;
import torchwright.vector.function.SmoothRelu;

/**
 * The fast transcendental functions of float32, each as exact as its class in {@link torchwright.vector.function} says;
 * those of float64 stay the reference's, which are right to the last bit and shared by all machines.
 */
public final class FunctionKernels implements CpuKernels {
    /** For the list of groups. */
    public FunctionKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Exp.class, UnaryKernel.of(Exponential::exp));
        table.add(Log.class, UnaryKernel.of(Logarithm::log));
        table.add(Log1p.class, UnaryKernel.of(Logarithm::log1p));
        table.add(Tanh.class, UnaryKernel.of(HyperbolicTangent::tanh));
        table.add(Sigmoid.class, UnaryKernel.of(Logistic::sigmoid));
        table.add(Silu.class, UnaryKernel.of(Logistic::silu));
        table.add(Softplus.class, new UnaryKernel<Softplus>(FunctionKernels::softplus, null));
        table.add(
                LeakyRelu.class,
                new UnaryKernel<LeakyRelu>(
                        op -> FloatElementary.leaky((float) op.slope()), op -> DoubleElementary.leaky(op.slope())));
    }

    private static UnaryLoop<float[]> softplus(Softplus op) {
        float beta = (float) op.beta();
        float threshold = (float) op.threshold();
        return (x, p, z, r, count) -> SmoothRelu.softplus(beta, threshold, x, p, z, r, count);
    }
}
