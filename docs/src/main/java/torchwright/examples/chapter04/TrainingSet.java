package torchwright.examples.chapter04;

import torchwright.tensor.Tensor;

/** From Java's arrays to tensors. */
final class TrainingSet {
    private TrainingSet() {}

    /** Makes the post's points, and looks at them. */
    static void fromArrays() {
        float[][] xTrain = new float[11][1];
        float[][] yTrain = new float[11][1];
        for (int i = 0; i < 11; i++) {
            xTrain[i][0] = i;
            yTrain[i][0] = 2 * i + 1;
        }
        Tensor inputs = Tensor.of(xTrain);
        Tensor labels = Tensor.of(yTrain);
        System.out.println(inputs.shape() + " " + inputs.dtype());
        System.out.println(inputs.t());
        System.out.println(labels.t());
    }

    /** Changes the array afterwards. */
    static void aCopy() {
        float[] numbers = {1, 2, 3};
        Tensor tensor = Tensor.of(numbers);
        numbers[0] = 100;
        System.out.println(tensor);
    }
}
