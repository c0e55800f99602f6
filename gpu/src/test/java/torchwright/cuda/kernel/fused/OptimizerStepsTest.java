package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.kernel.fused.FusedArrays.assertNear;
import static torchwright.cuda.kernel.fused.FusedArrays.empty;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Index;
import torchwright.tensor.Tensor;

/** Three steps of each optimiser against a Java loop in double precision. */
class OptimizerStepsTest {
    private static final int COUNT = 1030;
    private static final int STEPS = 3;

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** A tensor whose first element is not at a multiple of 16 bytes, unless aligned. */
    private static Tensor placed(float[] values, boolean aligned) {
        if (aligned) {
            return onCuda(values, DType.FLOAT32, values.length);
        }
        float[] shifted = new float[values.length + 1];
        System.arraycopy(values, 0, shifted, 1, values.length);
        return onCuda(shifted, DType.FLOAT32, shifted.length).get(Index.from(1));
    }

    static List<SgdStep> descents() {
        return List.of(
                new SgdStep(0.1, 0, 0, 0, false, false),
                new SgdStep(0.1, 0, 0, 0.01, false, true),
                new SgdStep(0.1, 0.9, 0, 0, false, false),
                new SgdStep(0.1, 0.9, 0.3, 0.02, false, true),
                new SgdStep(0.1, 0.9, 0, 0.02, true, false));
    }

    @ParameterizedTest
    @MethodSource("descents")
    void sgdGoesAsTheFormula(SgdStep step) {
        for (boolean aligned : new boolean[] {true, false}) {
            double[] p = wide(random(COUNT, 1));
            double[] v = new double[COUNT];
            Tensor parameter = placed(random(COUNT, 1), aligned);
            Tensor velocity = step.momentum() == 0 ? null : empty(DType.FLOAT32, COUNT);
            for (int t = 0; t < STEPS; t++) {
                float[] g = random(COUNT, 10 + t);
                step.apply(parameter, placed(g, aligned), velocity, t == 0);
                descend(step, p, wide(g), v, t == 0);
            }
            assertNear(p, parameter, 1e-6);
            if (velocity != null) {
                assertNear(v, velocity, 1e-6);
            }
        }
    }

    private static void descend(SgdStep o, double[] p, double[] g, double[] v, boolean first) {
        for (int i = 0; i < p.length; i++) {
            double d = (o.maximize() ? -g[i] : g[i]) + o.weightDecay() * p[i];
            v[i] = first ? d : o.momentum() * v[i] + (1 - o.dampening()) * d;
            d = o.momentum() == 0 ? d : o.nesterov() ? d + o.momentum() * v[i] : v[i];
            p[i] -= o.lr() * d;
        }
    }

    static List<AdamStep> adams() {
        return List.of(
                new AdamStep(0.01, 0.9, 0.999, 1e-8, 0, false, false),
                new AdamStep(0.01, 0.9, 0.999, 1e-8, 0.1, false, true),
                new AdamStep(0.01, 0.9, 0.999, 1e-8, 0.1, true, false),
                new AdamStep(0.01, 0.3, 0.99, 1e-6, 0, true, false));
    }

    @ParameterizedTest
    @MethodSource("adams")
    void adamGoesAsTheFormula(AdamStep step) {
        for (boolean amsgrad : new boolean[] {false, true}) {
            double[] p = wide(random(COUNT, 1));
            double[][] state = new double[3][COUNT];
            Tensor parameter = placed(random(COUNT, 1), amsgrad);
            Tensor mean = onCuda(new float[COUNT], DType.FLOAT32, COUNT);
            Tensor square = onCuda(new float[COUNT], DType.FLOAT32, COUNT);
            Tensor largest = amsgrad ? onCuda(new float[COUNT], DType.FLOAT32, COUNT) : null;
            for (int t = 1; t <= STEPS; t++) {
                float[] g = random(COUNT, 10 + t);
                step.apply(t, parameter, placed(g, true), mean, square, largest);
                adapt(step, t, amsgrad, p, wide(g), state);
            }
            assertNear(p, parameter, 2e-6);
            assertNear(state[0], mean, 1e-6);
            assertNear(state[1], square, 1e-6);
        }
    }

    private static void adapt(AdamStep o, int t, boolean amsgrad, double[] p, double[] g, double[][] state) {
        for (int i = 0; i < p.length; i++) {
            double d = o.maximize() ? -g[i] : g[i];
            p[i] *= o.decoupled() ? 1 - o.lr() * o.weightDecay() : 1;
            d += o.decoupled() ? 0 : o.weightDecay() * p[i];
            state[0][i] = o.beta1() * state[0][i] + (1 - o.beta1()) * d;
            state[1][i] = o.beta2() * state[1][i] + (1 - o.beta2()) * d * d;
            state[2][i] = Math.max(state[2][i], state[1][i]);
            double square = amsgrad ? state[2][i] : state[1][i];
            double divisor = Math.sqrt(square) / Math.sqrt(1 - Math.pow(o.beta2(), t)) + o.eps();
            p[i] -= o.lr() / (1 - Math.pow(o.beta1(), t)) * state[0][i] / divisor;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void arraysShorterThanAVectorAreSteppedToo(int count) {
        Tensor parameter = empty(DType.FLOAT32, count);
        if (count > 0) {
            parameter = onCuda(new float[count], DType.FLOAT32, count);
        }
        Tensor gradient = count == 0 ? empty(DType.FLOAT32, 0) : onCuda(random(count, 4), DType.FLOAT32, count);
        new SgdStep(1, 0, 0, 0, false, true).apply(parameter, gradient, null, true);
        assertNear(wide(random(count, 4)), parameter, 0);
    }

    @Test
    void momentumNeedsAVelocity() {
        Tensor parameter = empty(DType.FLOAT32, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> new SgdStep(1, 0.9, 0, 0, false, false).apply(parameter, parameter, null, true));
    }
}
