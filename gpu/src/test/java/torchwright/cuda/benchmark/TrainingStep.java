package torchwright.cuda.benchmark;

import torchwright.cuda.graph.CudaGraph;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.optim.SGD;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** One step of training a small model: what it costs to launch many short kernels. */
final class TrainingStep {
    private final Module model;
    private final SGD optimizer;
    private final MSELoss criterion = new MSELoss();
    private final Tensor inputs;
    private final Tensor labels;

    TrainingStep(GpuSizes sizes) {
        int width = sizes.width();
        model = new Sequential(
                new Linear(width, width), new ReLU(), new Linear(width, width), new ReLU(), new Linear(width, 1));
        model.to(Device.cuda());
        optimizer = SGD.builder(model.parameters()).lr(0.01).momentum(0.9).build();
        inputs = Tensor.randn(sizes.batch(), width).to(Device.cuda());
        labels = Tensor.randn(sizes.batch(), 1).to(Device.cuda());
    }

    void run() {
        optimizer.zeroGrad();
        criterion.call(model.call(inputs), labels).backward();
        optimizer.step();
    }

    /** {@return the same step as one launch} */
    Runnable captured() {
        run();
        run();
        CudaGraph graph = new CudaGraph();
        graph.capture(this::run);
        return graph::replay;
    }
}
