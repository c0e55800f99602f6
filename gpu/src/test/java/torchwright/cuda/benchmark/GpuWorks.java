package torchwright.cuda.benchmark;

import java.util.function.Consumer;
import torchwright.cuda.Matmul;
import torchwright.cuda.kernel.fused.AdamStep;
import torchwright.cuda.kernel.fused.SoftmaxKernel;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** What is measured, one after the other: each work's tensors are garbage before the next one's are made. */
final class GpuWorks {
    private static final Device CUDA = Device.cuda();

    private final GpuSizes sizes;

    GpuWorks(GpuSizes sizes) {
        this.sizes = sizes;
    }

    void forEach(Consumer<GpuWork> action) {
        action.accept(copy());
        action.accept(add());
        action.accept(sine());
        action.accept(sum());
        action.accept(softmax());
        action.accept(adam());
        action.accept(product("sgemm", "product of float32 matrices", DType.FLOAT32));
        Matmul.allowTf32(true);
        action.accept(product("tf32gemm", "product of float32 matrices on tensor cores", DType.FLOAT32));
        Matmul.allowTf32(false);
        action.accept(product("bf16gemm", "product of bfloat16 matrices on tensor cores", DType.BFLOAT16));
        action.accept(
                new GpuWork("step-eager", "step of training, " + model(), "steps/s", 1, new TrainingStep(sizes)::run));
        action.accept(
                new GpuWork("step-graph", "the same step captured", "steps/s", 1, new TrainingStep(sizes).captured()));
    }

    private String model() {
        return "3 layers of " + sizes.width() + ", batch " + sizes.batch();
    }

    private Tensor vector() {
        return Tensor.ones(sizes.elements()).to(CUDA);
    }

    /** {@return work whose speed is that of the memory} */
    private GpuWork streaming(String id, String title, int timesThroughMemory, Runnable run) {
        double bytes = (double) timesThroughMemory * sizes.elements() * Float.BYTES;
        return new GpuWork(id, title + " of " + sizes.elements() + " float32", "GB/s", bytes / 1e9, run);
    }

    private GpuWork copy() {
        Tensor x = vector();
        Tensor y = vector();
        return streaming("copy", "copy", 2, () -> y.copy_(x));
    }

    private GpuWork add() {
        Tensor x = vector();
        Tensor y = vector();
        return streaming("add", "sum in place", 3, () -> y.add_(x));
    }

    private GpuWork sine() {
        Tensor x = vector();
        return streaming("sin", "sine in place", 2, x::sin_);
    }

    private GpuWork sum() {
        Tensor x = vector();
        return streaming("sum", "total", 1, x::sum);
    }

    private GpuWork softmax() {
        Tensor x = Tensor.randn(sizes.rows(), sizes.columns()).to(CUDA);
        Tensor y = Tensor.zerosLike(x);
        double bytes = 2.0 * sizes.rows() * sizes.columns() * Float.BYTES;
        String title = "softmax of " + sizes.rows() + " rows of " + sizes.columns() + " float32";
        return new GpuWork("softmax", title, "GB/s", bytes / 1e9, () -> SoftmaxKernel.forward(x, y, false));
    }

    private GpuWork adam() {
        AdamStep adam = new AdamStep(1e-3, 0.9, 0.999, 1e-8, 0, false, false);
        Tensor parameter = vector();
        Tensor gradient = vector();
        Tensor mean = Tensor.zerosLike(parameter);
        Tensor square = Tensor.zerosLike(parameter);
        // Parameter, gradient and both averages are read; all but the gradient are written.
        return streaming("adam", "step of Adam", 7, () -> adam.apply(1, parameter, gradient, mean, square, null));
    }

    private GpuWork product(String id, String title, DType dtype) {
        int n = sizes.side();
        Tensor a = Tensor.randn(n, n).to(CUDA).to(dtype);
        Tensor b = Tensor.randn(n, n).to(CUDA).to(dtype);
        return new GpuWork(id, title + ", " + n + " x " + n, "TFLOP/s", 2e-12 * n * n * n, () -> a.matmul(b));
    }
}
