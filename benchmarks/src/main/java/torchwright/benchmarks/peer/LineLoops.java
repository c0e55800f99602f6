package torchwright.benchmarks.peer;

import torchwright.benchmarks.work.TrainingStep;

/** The post's training step with the derivatives worked out on paper: the least that there is to compute. */
final class LineLoops implements Job {
    private final float[] xs = TrainingStep.data(TrainingStep.POINTS);
    private final float[] ys = TrainingStep.data(TrainingStep.POINTS);
    private float weight = 0.5f;
    private float bias;

    @Override
    public Object run() {
        float loss = 0;
        float weightGradient = 0;
        float biasGradient = 0;
        for (int i = 0; i < xs.length; i++) {
            float error = weight * xs[i] + bias - ys[i];
            loss += error * error;
            weightGradient += error * xs[i];
            biasGradient += error;
        }
        float rate = TrainingStep.LEARNING_RATE * 2 / xs.length;
        weight -= rate * weightGradient;
        bias -= rate * biasGradient;
        return loss / xs.length;
    }
}
