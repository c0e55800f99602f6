package torchwright.examples.start;

import torchwright.loss.MSELoss;
import torchwright.nn.layer.Linear;
import torchwright.optim.SGD;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** A linear model, trained for a hundred epochs. */
public final class FirstModel {
    private FirstModel() {}

    /** Fits {@code y = 2x + 1}. */
    public static void train() {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.of(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).reshape(-1, 1);
        Tensor y = x.mul(2).add(1);

        Linear model = new Linear(1, 1);
        MSELoss criterion = new MSELoss();
        SGD optimizer = new SGD(model.parameters(), 0.01);
        for (int epoch = 0; epoch < 100; epoch++) {
            optimizer.zeroGrad();
            Tensor loss = criterion.call(model.call(x), y);
            loss.backward();
            optimizer.step();
            if (epoch % 33 == 0) {
                System.out.println(epoch + " " + loss);
            }
        }
        System.out.println(model.weight().detach() + " " + model.bias().detach());
    }
}
