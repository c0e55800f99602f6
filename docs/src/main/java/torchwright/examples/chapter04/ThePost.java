package torchwright.examples.chapter04;

import torchwright.regression.LinearRegression;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** The post's points, and its model where its training began. */
final class ThePost {
    private ThePost() {}

    /** {@return 0 to 10 as a column, {@code (11, 1)}} */
    static Tensor inputs() {
        return Tensor.arange(0, 11, 1, DType.FLOAT32).view(-1, 1);
    }

    /** {@return {@code 2x + 1} for each of the inputs, {@code (11, 1)}} */
    static Tensor labels() {
        return inputs().mul(2).add(1);
    }

    /** {@return a model with the weight and the bias with which the post began, as its losses give them away} */
    static LinearRegression model() {
        LinearRegression model = new LinearRegression(1, 1);
        model.linear().weight().detach().fill_(-0.008346016518771648);
        model.linear().bias().detach().fill_(-0.4773768484592438);
        return model;
    }
}
