package torchwright.cuda.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import torchwright.autograd.NoGrad;
import torchwright.loss.MSELoss;
import torchwright.nn.Parameter;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The post's training loop, with its lines for the GPU as they stand there. */
class ThePostTest {
    private static final int EPOCHS = 100;

    // Where the model of the post began; it set no seed.
    private static final double WEIGHT = -0.008346016518771648;
    private static final double BIAS = -0.4773768484592438;

    private final LinearRegression model = new LinearRegression(1, 1);

    private List<String> train(Device device) {
        float[][] xTrain = new float[11][1];
        float[][] yTrain = new float[11][1];
        for (int i = 0; i < xTrain.length; i++) {
            xTrain[i][0] = i;
            yTrain[i][0] = 2 * i + 1;
        }
        try (var scope = new NoGrad()) {
            model.linear().weight().fill_(WEIGHT);
            model.linear().bias().fill_(BIAS);
        }
        model.to(device);
        MSELoss criterion = new MSELoss();
        SGD optimizer = new SGD(model.parameters(), 0.01);
        List<String> losses = new ArrayList<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Tensor inputs = Tensor.of((Object) xTrain).to(device);
            Tensor labels = Tensor.of((Object) yTrain).to(device);
            optimizer.zeroGrad();
            Tensor outputs = model.call(inputs);
            Tensor loss = criterion.call(outputs, labels);
            loss.backward();
            optimizer.step();
            losses.add(String.format(Locale.ROOT, "%.4f", loss.item()));
        }
        return losses;
    }

    private static Device gpuIfAvailable() {
        return Device.cuda().isAvailable() ? Device.cuda() : Device.CPU;
    }

    @Test
    void thePostsLineChoosesTheGpu() {
        assertEquals("cuda:0", gpuIfAvailable().toString());
    }

    @Test
    void itEndsAtTheParametersThatThePostPrints() {
        train(gpuIfAvailable());
        List<String> printed = new ArrayList<>();
        for (Parameter parameter : model.parameters()) {
            printed.add(parameter.data().toString());
        }
        assertEquals(List.of("tensor([[2.0956]], device='cuda:0')", "tensor([0.3361], device='cuda:0')"), printed);
    }

    @Test
    void theLossesAreThoseOfThePost() {
        List<String> losses = train(gpuIfAvailable());
        assertEquals(List.of("173.0244", "14.4643", "1.5272"), losses.subList(0, 3));
        assertEquals(List.of("0.1288", "0.1274"), losses.subList(EPOCHS - 2, EPOCHS));
    }
}
