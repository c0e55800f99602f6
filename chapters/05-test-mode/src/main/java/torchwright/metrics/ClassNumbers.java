package torchwright.metrics;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * A batch of predicted and true classes, checked.
 *
 * @param predicted one class an example
 * @param actual    as many
 */
@SuppressWarnings("ArrayRecordComponent") // handed from a check to a loop, and never compared
record ClassNumbers(int[] predicted, int[] actual) {
    /** The number of classes where any class number will do. */
    static final int ANY = Integer.MAX_VALUE;

    /**
     * Reads a batch.
     *
     * @param predictions class numbers, int64 or bool of the targets' shape; or scores, floating point {@code (N, C)},
     *     whose largest one in a row is the prediction
     * @param targets     class numbers, int64 or bool; {@code (N)} for scores
     * @param classes     how many classes there are, or {@link #ANY}
     * @throws IllegalArgumentException if shapes or dtypes do not fit, or a number is no class
     */
    static ClassNumbers of(Tensor predictions, Tensor targets, int classes) {
        if (targets.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException("targets: expected class numbers of dtype int64 or bool, but got "
                    + targets.dtype() + "\nConvert them with to(DType.INT64).");
        }
        boolean scores = predictions.dtype().isFloatingPoint();
        if (scores && (predictions.rank() != 2 || targets.rank() != 1)) {
            throw new IllegalArgumentException("predictions: expected class numbers (int64 or bool, of the targets'"
                    + " shape " + targets.shape().brackets() + ") or scores (floating point, [N, C] for targets [N]),"
                    + " but got " + predictions.dtype() + " of shape "
                    + predictions.shape().brackets());
        }
        Tensor numbers = scores ? largest(predictions, classes) : predictions;
        if (!numbers.shape().equals(targets.shape())) {
            throw new IllegalArgumentException("predictions and targets: expected as many of each, but got the shapes "
                    + predictions.shape().brackets() + " and " + targets.shape().brackets());
        }
        return new ClassNumbers(read("predictions", numbers, classes), read("targets", targets, classes));
    }

    private static Tensor largest(Tensor scores, int classes) {
        if (scores.size(1) == 0 || classes != ANY && scores.size(1) != classes) {
            throw new IllegalArgumentException("predictions: expected one score for each of "
                    + (classes == ANY ? "the" : classes) + " classes, but got " + scores.size(1) + " columns, shape "
                    + scores.shape().brackets());
        }
        return scores.size(0) == 0
                ? Tensor.zeros(scores.shape().without(1), DType.INT64)
                : scores.detach().argmax(1);
    }

    private static int[] read(String name, Tensor numbers, int classes) {
        long[] read = numbers.detach().toLongs();
        int[] checked = new int[read.length];
        for (int i = 0; i < read.length; i++) {
            if (read[i] < 0 || read[i] >= classes) {
                throw new IllegalArgumentException(name + ": expected classes from 0 to " + (classes - 1) + ", but got "
                        + read[i] + " at position " + i);
            }
            checked[i] = (int) read[i];
        }
        return checked;
    }
}
