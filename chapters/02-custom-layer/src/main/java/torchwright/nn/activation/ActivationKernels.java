package torchwright.nn.activation;

import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.cpu.UnaryFunction;
import torchwright.tensor.cpu.UnaryKernel;

/** The reference kernels of the activation functions. */
public final class ActivationKernels implements CpuKernels {
    /** For {@link java.util.ServiceLoader}. */
    public ActivationKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(LeakyRelu.class, new UnaryKernel<>(Leak::new));
        table.add(Elu.class, new UnaryKernel<Elu>(op -> x -> x > 0 ? x : op.alpha() * StrictMath.expm1(x)));
        table.add(Silu.class, new UnaryKernel<Silu>(op -> x -> x / (1 + StrictMath.exp(-x))));
        table.add(
                Softplus.class,
                new UnaryKernel<Softplus>(op -> x -> x * op.beta() > op.threshold()
                        ? x
                        : StrictMath.log1p(StrictMath.exp(x * op.beta())) / op.beta()));
    }

    /** torch rounds the slope to the dtype before it multiplies. */
    private static final class Leak implements UnaryFunction {
        private final double slope;

        Leak(LeakyRelu op) {
            slope = op.slope();
        }

        @Override
        public double apply(double x) {
            return x > 0 ? x : x * slope;
        }

        @Override
        public float apply(float x) {
            return x > 0 ? x : x * (float) slope;
        }
    }
}
