package torchwright.examples.gpu;

import java.util.List;
import torchwright.autograd.NoGrad;
import torchwright.cuda.graph.CudaGraph;
import torchwright.loss.MSELoss;
import torchwright.nn.Parameter;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The post's training, step by step and as a graph. */
final class Training {
    private final LinearRegression model = new LinearRegression(1, 1);
    private final Tensor inputs;
    private final Tensor labels;
    private final MSELoss criterion = new MSELoss();
    private final SGD optimizer;
    private Tensor loss;

    private Training(Device device) {
        float[][] xTrain = new float[11][1];
        float[][] yTrain = new float[11][1];
        for (int i = 0; i < 11; i++) {
            xTrain[i][0] = i;
            yTrain[i][0] = 2 * i + 1;
        }
        try (NoGrad scope = new NoGrad()) {
            model.linear().weight().fill_(-0.008346016518771648);
            model.linear().bias().fill_(-0.4773768484592438);
        }
        model.to(device);
        inputs = Tensor.of((Object) xTrain).to(device);
        labels = Tensor.of((Object) yTrain).to(device);
        optimizer = new SGD(model.parameters(), 0.01);
    }

    /** One step of the loop. */
    private void step() {
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
    }

    /** A hundred epochs on the device. */
    static void epochs() {
        try (Emulated here = Emulated.device()) {
            Device device = Device.cuda().isAvailable() ? Device.cuda() : Device.CPU;
            Training training = new Training(device);
            for (int epoch = 0; epoch < 100; epoch++) {
                training.step();
            }
            System.out.println(training.loss);
            for (Parameter parameter : training.model.parameters()) {
                System.out.println(parameter.data());
            }
        }
    }

    /** What one step asks of the device. */
    static void oneStep() {
        try (Emulated here = Emulated.device()) {
            Training training = new Training(Device.cuda());
            try (Launches launches = new Launches()) {
                training.step();
                launches.take().forEach(System.out::println);
            }
        }
    }

    /** Two steps to warm up, one captured, ninety-eight replayed. */
    static void captured() {
        try (Emulated here = Emulated.device();
                CudaGraph graph = new CudaGraph();
                Launches launches = new Launches()) {
            Training training = new Training(Device.cuda());
            training.step();
            training.step();
            graph.capture(training::step);
            launches.take();
            for (int epoch = 2; epoch < 100; epoch++) {
                graph.replay();
            }
            List<String> calls = launches.take();
            System.out.println(calls.size() + " times: " + calls.get(0));
            for (Parameter parameter : training.model.parameters()) {
                System.out.println(parameter.data());
            }
        }
    }
}
