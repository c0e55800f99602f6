package torchwright.examples.chapter05;

import torchwright.autograd.NoGrad;
import torchwright.loss.MSELoss;
import torchwright.nn.Parameter;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/** The post's model after its training, in use. */
final class PostModel {
    /** The post's eleven inputs. */
    static final Tensor X_TRAIN = Tensor.of(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).reshape(-1, 1);

    /** Their labels. */
    static final Tensor Y_TRAIN = X_TRAIN.mul(2).add(1);

    private PostModel() {}

    /** {@return the model that the post has after 100 epochs, from the start that its losses betray} */
    static LinearRegression trained() {
        LinearRegression model = new LinearRegression(1, 1);
        try (var scope = new NoGrad()) {
            model.linear().weight().fill_(-0.008346016518771648);
            model.linear().bias().fill_(-0.4773768484592438);
        }
        SGD optimizer = new SGD(model.parameters(), 0.01);
        new TrainingLoop(model, new MSELoss(), optimizer).run(100, X_TRAIN, Y_TRAIN, (epoch, loss) -> {});
        return model;
    }

    /** Asks the model as if it were still in training. */
    static void recorded() {
        LinearRegression model = trained();
        Tensor predicted = model.call(X_TRAIN);
        System.out.println(predicted.get(10));
        predicted.toArray();
    }

    /** The post's last loop. */
    static void found() {
        LinearRegression model = trained();
        for (Parameter p : model.parameters()) {
            if (p.requiresGrad()) {
                System.out.println(p.name() + " " + p.data());
            }
        }
    }

    /** Asks the module for the names. */
    static void named() {
        trained().namedParameters().forEach((name, p) -> System.out.println(name + " " + p.data()));
    }
}
