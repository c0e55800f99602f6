package torchwright.examples.chapter05;

import java.util.Arrays;
import torchwright.evaluation.Evaluation;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Linear;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/** What is left behind when somebody has looked at a model. */
final class Looking {
    private Looking() {}

    /** Asks a model of which one part is frozen. */
    static void leavesNoTrace() {
        Linear frozen = new Linear(3, 3);
        Sequential model = new Sequential(frozen, new Dropout(0.5), new Linear(3, 1));
        frozen.eval();
        show("before", model, frozen);
        Tensor first = Evaluation.predict(model, Tensor.ones(1, 3));
        Tensor second = Evaluation.predict(model, Tensor.ones(1, 3));
        show("after", model, frozen);
        System.out.println("same answer " + Arrays.equals(first.toFloats(), second.toFloats()));
    }

    private static void show(String when, Sequential model, Linear frozen) {
        System.out.printf(
                "%-6s  model training %b, frozen part training %b, recording %b%n",
                when, model.isTraining(), frozen.isTraining(), GradMode.isEnabled());
    }
}
