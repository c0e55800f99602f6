package torchwright.evaluation;

import java.util.ArrayList;
import java.util.List;
import torchwright.autograd.NoGrad;
import torchwright.nn.Module;
import torchwright.nn.TrainingModes;
import torchwright.tensor.Tensor;

/** Asks a model for predictions and leaves it, and the switches of the engine, as they were. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * A model's predictions, made in eval mode and without recording.
     *
     * <p>Afterwards every module of the model is in the mode it was in, and recording is on or off as before. That
     * holds too when the model throws.
     *
     * @param model the model
     * @param input what it is called with, {@code (N, ...)}
     * @return its output, which has no history; a model that hands its input through returns that very input
     */
    public static Tensor predict(Module model, Tensor input) {
        // tag::ex-5.6[]
        TrainingModes modes = TrainingModes.of(model);
        try (var scope = new NoGrad()) {
            model.eval();
            return model.call(input);
        } finally {
            modes.restore();
        }
        // end::ex-5.6[]
    }

    /**
     * A model's predictions, made in batches: for inputs whose intermediate results would not fit into memory at once.
     *
     * @param model     the model, which treats every row by itself
     * @param input     {@code (N, ...)}
     * @param batchSize how many rows it is given at a time; the last batch may be smaller
     * @return its outputs, joined: {@code (N, ...)}
     * @throws IllegalArgumentException if the batch size is not positive, or the input has no rows
     */
    public static Tensor predict(Module model, Tensor input, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: expected at least 1, but got " + batchSize);
        }
        if (input.rank() == 0) {
            throw new IllegalArgumentException(
                    "input: expected rows, shape [N, ...], but got a scalar\nCall predict(model, input) instead.");
        }
        List<Tensor> outputs = new ArrayList<>();
        for (Tensor batch : input.detach().split(batchSize, 0)) {
            outputs.add(predict(model, batch));
        }
        return Tensor.cat(outputs, 0);
    }

    /**
     * A model's predictions as a Java array; torch: {@code model(x).cpu().detach().numpy()}.
     *
     * @param model the model
     * @param input what it is called with, {@code (N, ...)}
     * @return of the output's rank and dtype, {@code float[][]} for a float32 matrix
     */
    public static Object predictArray(Module model, Tensor input) {
        return predict(model, input).cpu().detach().toArray();
    }
}
