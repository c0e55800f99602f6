package torchwright.examples.chapter05;

import torchwright.autograd.GraphWalk;
import torchwright.autograd.InferenceMode;
import torchwright.autograd.NoGrad;
import torchwright.loss.MSELoss;
import torchwright.regression.LinearRegression;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/** When operations are recorded, and what it costs. */
final class Recording {
    private Recording() {}

    /** Sums up the losses of a thousand batches, once as tensors with a history and once without. */
    static void graphOfASum() {
        LinearRegression model = PostModel.trained();
        MSELoss criterion = new MSELoss();
        Tensor sum = Tensor.of(0f);
        for (int batch = 0; batch < 1000; batch++) {
            sum = sum.add(criterion.call(model.call(PostModel.X_TRAIN), PostModel.Y_TRAIN));
        }
        System.out.println(sum);
        System.out.println(GraphWalk.of(sum::backward).steps().size() + " nodes");
    }

    /** The same sum in a scope without recording. */
    static void noGraph() {
        LinearRegression model = PostModel.trained();
        MSELoss criterion = new MSELoss();
        Tensor sum = Tensor.of(0f);
        try (var scope = new NoGrad()) {
            for (int batch = 0; batch < 1000; batch++) {
                sum = sum.add(criterion.call(model.call(PostModel.X_TRAIN), PostModel.Y_TRAIN));
            }
        }
        System.out.println(sum);
    }

    /** Calls a method with a scope of its own from inside another. */
    static void nested() {
        System.out.println("recording " + GradMode.isEnabled());
        try (var outer = new NoGrad()) {
            largest(Tensor.of(1f, 3f, 2f));
            System.out.println("recording " + GradMode.isEnabled());
        }
        System.out.println("recording " + GradMode.isEnabled());
    }

    private static Tensor largest(Tensor x) {
        try (var inner = new NoGrad()) {
            return x.max();
        }
    }

    /** Leaves a scope by an exception. */
    static void thrown() {
        try (var scope = new NoGrad()) {
            Tensor.ones(2, 3).matmul(Tensor.ones(2, 3));
        } catch (IllegalArgumentException refused) {
            System.out.println("recording " + GradMode.isEnabled());
        }
    }

    /** A result of inference mode can never become part of a gradient. */
    static void inference() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor x;
        try (var mode = new InferenceMode()) {
            x = Tensor.of(3f).mul(2);
        }
        System.out.println(x);
        x.mul(w);
    }
}
