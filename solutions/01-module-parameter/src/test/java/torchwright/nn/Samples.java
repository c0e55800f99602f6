package torchwright.nn;

import torchwright.tensor.Tensor;

/** Small layers for the tests; the real ones come with chapter 02. */
final class Samples {
    private Samples() {}

    /** {@code x @ weight.T + bias}, of shape {@code (N, in) -> (N, out)}, filled with ones and zeros. */
    static final class Linear extends Module {
        final Parameter weight;
        final Parameter bias;

        Linear(int in, int out) {
            weight = new Parameter(Tensor.ones(out, in));
            bias = new Parameter(Tensor.zeros(out));
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.matmul(weight.t()).add(bias);
        }

        @Override
        protected String extraRepr() {
            return "in_features=" + weight.size(1) + ", out_features=" + weight.size(0) + ", bias=True";
        }
    }

    /** {@code max(x, 0)}. */
    static final class ReLU extends Module {
        @Override
        public Tensor forward(Tensor input) {
            return input.relu();
        }
    }
}
