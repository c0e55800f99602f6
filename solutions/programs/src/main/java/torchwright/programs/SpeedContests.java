package torchwright.programs;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import torchwright.vector.function.Exponential;
import torchwright.vector.fused.SoftmaxRow;
import torchwright.vector.ladder.Rung;
import torchwright.vector.parallel.Parallel;
import torchwright.vector.roofline.Work;

/** The contests of chapter 10: one product of matrices, then what else was made faster. */
final class SpeedContests {
    private static final int ELEMENTS = 1 << 18;
    private static final int ROW = 1024;
    private static final int PARTS = 64;

    /** Arithmetic of a good exponential: the division of x, the polynomial, the power of two. */
    private static final int OPERATIONS_OF_EXP = 20;

    private SpeedContests() {}

    /**
     * All contests.
     *
     * @param size    rows and columns of the matrices
     * @param threads how many threads the steps with threads use
     */
    static List<SpeedContest> all(int size, int threads) {
        return List.of(product(size, threads), exponential(threads), softmax());
    }

    /** A contest with the step of one exercise and what it is compared with; all steps if none is named. */
    static SpeedContest only(SpeedContest contest, String exercise) {
        if (exercise == null) {
            return contest;
        }
        List<SpeedStep> steps = contest.steps();
        List<SpeedStep> kept = steps.stream()
                .filter(step -> step.exercise().equals(exercise)
                        || steps.indexOf(step) == 0
                        || steps.indexOf(step) + 1 < steps.size()
                                && steps.get(steps.indexOf(step) + 1).exercise().equals(exercise))
                .toList();
        boolean named = kept.stream().anyMatch(step -> step.exercise().equals(exercise));
        return new SpeedContest(
                contest.title(), contest.work(), contest.result(), contest.tolerance(), named ? kept : List.of());
    }

    /** The exercises that a step of these contests measures. */
    static String exercises(List<SpeedContest> contests) {
        TreeSet<String> names = new TreeSet<>();
        contests.forEach(contest -> contest.steps().forEach(step -> names.add(step.exercise())));
        names.remove("");
        return String.join(", ", names);
    }

    private static SpeedContest product(int size, int threads) {
        float[] a = filled(size * size, 1);
        float[] b = filled(size * size, 2);
        float[] c = new float[size * size];
        List<SpeedStep> steps = List.of(
                rung("", "three loops", Rung.NAIVE, 1, a, b, c, size),
                rung("10.2", "walk as memory lies", Rung.ROWS, 1, a, b, c, size),
                rung("10.3", "blocks that stay", Rung.TILES, 1, a, b, c, size),
                rung("10.4", "many lanes at a time", Rung.LANES, 1, a, b, c, size),
                rung("10.6", "panels and a small register tile", Rung.LOW_TILE, 1, a, b, c, size),
                rung("", "the engine: a large register tile", Rung.TALL_TILE, 1, a, b, c, size),
                rung("10.7", "the engine on " + threads + " threads", Rung.THREADS, threads, a, b, c, size));
        return new SpeedContest(
                "the product of two matrices of " + size + " x " + size + ", float32",
                Work.product(size, size, size),
                c,
                1e-4,
                steps);
    }

    private static SpeedStep rung(
            String exercise, String name, Rung rung, int threads, float[] a, float[] b, float[] c, int size) {
        return new SpeedStep(exercise, name, threads, () -> rung.product().multiply(a, b, c, size, size, size));
    }

    private static SpeedContest exponential(int threads) {
        float[] x = filled(ELEMENTS, 3);
        float[] z = new float[ELEMENTS];
        int part = ELEMENTS / PARTS;
        List<SpeedStep> steps = List.of(
                new SpeedStep("", "Math.exp, one by one", 1, () -> {
                    for (int i = 0; i < ELEMENTS; i++) {
                        z[i] = (float) Math.exp(x[i]);
                    }
                }),
                new SpeedStep("10.8", "powers of e, on lanes", 1, () -> Exponential.exp(x, 0, z, 0, ELEMENTS)),
                new SpeedStep(
                        "10.7",
                        "the same on " + threads + " threads",
                        threads,
                        () -> Parallel.run(PARTS, p -> Exponential.exp(x, p * part, z, p * part, part))));
        return new SpeedContest(
                "e^x of " + ELEMENTS + " numbers, float32",
                Work.elementwise(ELEMENTS, 1, OPERATIONS_OF_EXP),
                z,
                1e-6,
                steps);
    }

    private static SpeedContest softmax() {
        float[] x = filled(ELEMENTS, 4);
        float[] z = new float[ELEMENTS];
        float[] shifted = new float[ROW];
        List<SpeedStep> steps = List.of(
                new SpeedStep("", "a walk for each op", 1, () -> {
                    for (int row = 0; row < ELEMENTS; row += ROW) {
                        opByOp(x, row, z, shifted);
                    }
                }),
                new SpeedStep("10.9", "while it is near", 1, () -> {
                    for (int row = 0; row < ELEMENTS; row += ROW) {
                        SoftmaxRow.softmax(x, row, z, row, ROW);
                    }
                }));
        return new SpeedContest(
                "the softmax of " + ELEMENTS / ROW + " rows of " + ROW + " numbers, float32",
                Work.elementwise(ELEMENTS, 1, OPERATIONS_OF_EXP + 4),
                z,
                1e-5,
                steps);
    }

    /** As ops would do it one after the other, with the fast exponential: largest, difference, powers, sum, quotient. */
    private static void opByOp(float[] x, int from, float[] z, float[] shifted) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < ROW; i++) {
            largest = Math.max(largest, x[from + i]);
        }
        for (int i = 0; i < ROW; i++) {
            shifted[i] = x[from + i] - largest;
        }
        Exponential.exp(shifted, 0, z, from, ROW);
        float sum = 0;
        for (int i = 0; i < ROW; i++) {
            sum += z[from + i];
        }
        for (int i = 0; i < ROW; i++) {
            z[from + i] /= sum;
        }
    }

    private static float[] filled(int length, long seed) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
