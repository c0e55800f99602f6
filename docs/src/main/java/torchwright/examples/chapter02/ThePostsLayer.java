package torchwright.examples.chapter02;

import torchwright.nn.Parameter;
import torchwright.nn.layer.MyLinear;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** The layer of the post, made and called. */
final class ThePostsLayer {
    private ThePostsLayer() {}

    /** Prints what the layer has to learn, as the post does. */
    static void parameters() {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.randn(5, 7);
        MyLinear layer = new MyLinear(7, 12);
        layer.call(x);
        for (Parameter value : layer.parameters()) {
            System.out.println(value);
        }
    }

    /** Makes five rows of twelve from five rows of seven. */
    static void shape() {
        Tensor x = Tensor.randn(5, 7);

        MyLinear layer = new MyLinear(7, 12);
        System.out.println(layer.call(x).shape());
    }

    /** Computes one number of the output without the layer. */
    static void oneNumber() {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.randn(5, 7);
        MyLinear layer = new MyLinear(7, 12);

        float[][] inputs = (float[][]) x.toArray();
        float[][] weights = (float[][]) layer.weights().detach().toArray();
        float[] bias = (float[]) layer.bias().detach().toArray();
        float sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += inputs[3][i] * weights[i][8];
        }
        System.out.printf("by hand  %.4f%n", sum + bias[8]);
        System.out.printf(
                "layer    %.4f%n", layer.call(x).select(0, 3).select(0, 8).item());
    }

    /** Gives every weight the same value. */
    static void allAlike() {
        MyLinear layer = new MyLinear(7, 12);
        layer.weights().detach().fill_(0.5);
        layer.bias().detach().fill_(0);
        System.out.println(layer.call(Tensor.of(1f, 2f, 3f, 4f, 5f, 6f, 7f)).detach());
    }
}
