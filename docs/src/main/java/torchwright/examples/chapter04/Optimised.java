package torchwright.examples.chapter04;

import java.util.List;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** What an optimiser is given. */
final class Optimised {
    private Optimised() {}

    /** An optimiser over the post's model, as it prints itself. */
    static void bySgd() {
        LinearRegression model = ThePost.model();
        SGD optimizer = new SGD(model.parameters(), 0.01);
        System.out.println(optimizer);
    }

    /** A result is no place to learn in. */
    static void aResult() {
        LinearRegression model = ThePost.model();
        Tensor doubled = model.linear().weight().mul(2);
        new SGD(List.of(doubled), 0.01);
    }
}
