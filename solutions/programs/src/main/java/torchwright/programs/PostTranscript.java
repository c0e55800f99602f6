package torchwright.programs;

import java.io.PrintWriter;
import torchwright.autograd.NoGrad;
import torchwright.loss.MSELoss;
import torchwright.nn.Parameter;
import torchwright.nn.layer.MyLinear;
import torchwright.optim.PythonText;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The code of the post, section by section, each under the post's own title, with what it prints. */
final class PostTranscript {
    private static final double LEARNING_RATE = 0.01;

    // The post's losses at epochs 0 and 99 have one solution within the initialiser's range: this start.
    private static final double RECOVERED_WEIGHT = -0.008346016518771648;
    private static final double RECOVERED_BIAS = -0.4773768484592438;

    private final PrintWriter out;
    private final Device device;
    private final boolean fromThePostsStart;
    private final boolean allEpochs;

    /**
     * Prepares a run; random numbers come from the default generator.
     *
     * @param out               where it prints
     * @param device            where it computes
     * @param fromThePostsStart whether the model starts where the post's did, instead of at random
     * @param allEpochs         whether all epochs are printed, not the first three and the last two
     */
    PostTranscript(PrintWriter out, Device device, boolean fromThePostsStart, boolean allEpochs) {
        this.out = out;
        this.device = device;
        this.fromThePostsStart = fromThePostsStart;
        this.allEpochs = allEpochs;
    }

    /** Runs the post. {@return what happened in its training} */
    PostTraining print() {
        customLayer();
        autoGrad();
        return linearRegression();
    }

    private void customLayer() {
        out.println("## custom layer\n");
        Tensor x = Tensor.randn(5, 7);
        MyLinear layer = new MyLinear(7, 12);
        out.println("layer(x).shape");
        out.println(layer.call(x).shape());
        out.println();
        for (Parameter value : layer.parameters()) {
            out.println(value);
        }
    }

    private void autoGrad() {
        out.println("\n## AutoGrad\n");
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor y = w.pow(2);
        Tensor z = y.mul(10).add(25);
        z.backward();
        out.println("w.grad");
        out.println(w.grad());
    }

    private PostTraining linearRegression() {
        out.println("\n## Linear Regression with AutoGrad");
        out.println("\n### train set 생성\n");
        float[][] xTrain = new float[11][1];
        float[][] yTrain = new float[11][1];
        for (int i = 0; i < xTrain.length; i++) {
            xTrain[i][0] = i;
            yTrain[i][0] = 2 * i + 1;
        }
        out.println("x_train = " + onOneLine(xTrain));
        out.println("y_train = " + onOneLine(yTrain));

        out.println("\n### Neural Net 모델 생성 - Linear Regression\n");
        LinearRegression model = new LinearRegression(1, 1);
        if (fromThePostsStart) {
            try (var scope = new NoGrad()) {
                model.linear().weight().fill_(RECOVERED_WEIGHT);
                model.linear().bias().fill_(RECOVERED_BIAS);
            }
        }
        model.to(device);
        out.println(model);

        out.println("\n### train 사전 세팅\n");
        MSELoss criterion = new MSELoss();
        SGD optimizer = new SGD(model.parameters(), LEARNING_RATE);
        out.println(criterion);
        out.println(optimizer);

        out.println("\n### train mode (using AutoGrad)\n");
        PostTraining training = new PostTraining(model, criterion, optimizer);
        // There was a Variable around each tensor once; a tensor has been its own Variable since torch 0.4.
        Tensor inputs = Tensor.of((Object) xTrain).to(device);
        Tensor labels = Tensor.of((Object) yTrain).to(device);
        training.run(inputs, labels, this::printEpoch);

        out.println("\n### test mode\n");
        try (var scope = new NoGrad()) {
            float[][] predicted = (float[][]) model.call(inputs).cpu().toArray();
            out.println(NumpyText.of(predicted));
        }

        out.println("\n### Linear Regression으로 찾은 parameter 조합 확인하기\n");
        for (Parameter p : model.parameters()) {
            if (p.requiresGrad()) {
                out.println(PythonText.of(p.name()) + " " + p.data());
            }
        }
        return training;
    }

    private void printEpoch(int epoch, Tensor loss) {
        if (allEpochs || epoch < 3 || epoch >= PostTraining.EPOCHS - 2) {
            out.println(loss);
            out.println("epoch " + epoch + ", loss " + PythonText.of(loss.item()));
        } else if (epoch == 3) {
            out.println("...");
        }
    }

    private static String onOneLine(float[][] column) {
        return NumpyText.of(column).replace("\n ", ",");
    }
}
