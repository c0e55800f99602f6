package torchwright.metrics;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("5.4")
class PrecisionRecallAndTheirMeanTest {
    /** 88 of 90 healthy people are called healthy, and 2 of 10 ill ones ill. */
    private static final List<ClassCounts> RARE_ILLNESS =
            List.of(new ClassCounts(88, 96, 90), new ClassCounts(2, 4, 10));

    @Test
    void precisionIsThePartOfWhatWasPredictedThatIsRight() {
        assertScores(Score.PRECISION, RARE_ILLNESS, Average.NONE, "hits by predicted: 88/96 and 2/4", 88 / 96.0, 0.5);
    }

    @Test
    void recallIsThePartOfWhatIsTrueThatWasFound() {
        assertScores(Score.RECALL, RARE_ILLNESS, Average.NONE, "hits by actual: 88/90 and 2/10", 88 / 90.0, 0.2);
    }

    @Test
    void f1IsTheHarmonicMeanOfBoth() {
        assertScores(
                Score.F1,
                RARE_ILLNESS,
                Average.NONE,
                "hits by the mean of predicted and actual: 88/93 and 2/7;"
                        + " it is small if one of the two is small, unlike their usual mean",
                88 / 93.0,
                2 / 7.0);
    }

    @Test
    void microLooksAtAllExamplesTogether() {
        for (Score score : Score.values()) {
            assertScores(
                    score,
                    RARE_ILLNESS,
                    Average.MICRO,
                    "the counts of all classes are added up and scored once: 90 hits of 100 examples",
                    0.9);
        }
    }

    @Test
    void macroIsTheMeanOverTheClassesHoweverRareTheyAre() {
        assertScores(
                Score.RECALL,
                RARE_ILLNESS,
                Average.MACRO,
                "the mean of 88/90 and 2/10: both classes weigh the same",
                (88 / 90.0 + 0.2) / 2);
        assertScores(Score.PRECISION, RARE_ILLNESS, Average.MACRO, "the mean of 88/96 and 2/4", (88 / 96.0 + 0.5) / 2);
        assertScores(
                Score.F1,
                RARE_ILLNESS,
                Average.MACRO,
                "the mean of the classes' F1, 88/93 and 2/7; not the F1 of the mean precision and the mean recall",
                (88 / 93.0 + 2 / 7.0) / 2);
    }

    @Test
    void weightedIsTheMeanOverTheExamples() {
        assertScores(
                Score.PRECISION,
                RARE_ILLNESS,
                Average.WEIGHTED,
                "88/96 weighs 90 and 2/4 weighs 10, as many as each class has examples, by 100",
                (90 * 88 / 96.0 + 10 * 0.5) / 100);
        assertScores(
                Score.F1,
                RARE_ILLNESS,
                Average.WEIGHTED,
                "88/93 weighs 90 and 2/7 weighs 10, by 100",
                (90 * 88 / 93.0 + 10 * 2 / 7.0) / 100);
    }

    @Test
    void aClassThatWasNeverPredictedHasThePrecisionZero() {
        List<ClassCounts> classes = List.of(new ClassCounts(90, 100, 90), new ClassCounts(0, 0, 10));

        assertScores(Score.PRECISION, classes, Average.NONE, "0 hits of 0 predictions are 0, not NaN", 0.9, 0);
        assertScores(Score.PRECISION, classes, Average.MACRO, "a NaN would make the whole mean a NaN", 0.45);
    }

    @Test
    void aClassThatNeverOccurredHasTheRecallZero() {
        List<ClassCounts> classes = List.of(new ClassCounts(9, 9, 10), new ClassCounts(0, 1, 0));

        assertScores(Score.RECALL, classes, Average.NONE, "0 hits of 0 examples are 0, not NaN", 0.9, 0);
        assertScores(Score.RECALL, classes, Average.WEIGHTED, "a class without examples weighs nothing", 0.9);
    }

    @Test
    void aClassThatWasNeitherPredictedNorTrueScoresZeroAndTakesPart() {
        List<ClassCounts> classes =
                List.of(new ClassCounts(6, 6, 6), new ClassCounts(4, 4, 4), new ClassCounts(0, 0, 0));

        for (Score score : Score.values()) {
            assertScores(score, classes, Average.NONE, "there is nothing to divide by, so the score is 0", 1, 1, 0);
            assertScores(score, classes, Average.MACRO, "three classes with the scores 1, 1 and 0", 2 / 3.0);
        }
    }

    @Test
    void theMeasuresReadTheirCountsOffATable() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        matrix.update(Tensor.of(0L, 0L, 2L, 0L, 2L, 2L), Tensor.of(0L, 0L, 1L, 2L, 2L, 2L));

        assertScores(
                Score.PRECISION,
                matrix.byClass(),
                Average.NONE,
                "of the table [[2, 0, 0], [0, 0, 1], [1, 0, 2]], column by column",
                2 / 3.0,
                0,
                2 / 3.0);
        assertScores(
                Score.RECALL,
                matrix.byClass(),
                Average.NONE,
                "of the table [[2, 0, 0], [0, 0, 1], [1, 0, 2]], row by row",
                1,
                0,
                2 / 3.0);
    }

    /** Each example is predicted once and true once, so micro scores and the weighted recall are all the accuracy. */
    @SeededTest(cases = 100)
    void overAllClassesMicroScoresAreTheAccuracy(Random random) {
        List<ClassCounts> classes = randomTable(random);
        ClassCounts total = ClassCounts.total(classes);
        double accuracy = (double) total.hits() / total.actual();
        String why = "that is the accuracy, " + total.hits() + " of " + total.actual();
        for (Score score : Score.values()) {
            assertScores(score, classes, Average.MICRO, why, accuracy);
        }
        assertScores(Score.RECALL, classes, Average.WEIGHTED, why, accuracy);
    }

    /** {@code f1 = 2 p r / (p + r)}, and the mean over the classes is macro. */
    @SeededTest(cases = 100)
    void f1LiesBetweenPrecisionAndRecall(Random random) {
        List<ClassCounts> classes = randomTable(random);
        double[] precision = ClassScores.of(Score.PRECISION, classes, Average.NONE);
        double[] recall = ClassScores.of(Score.RECALL, classes, Average.NONE);
        double[] f1 = new double[classes.size()];
        Arrays.setAll(
                f1, c -> precision[c] + recall[c] == 0 ? 0 : 2 * precision[c] * recall[c] / (precision[c] + recall[c]));

        assertScores(Score.F1, classes, Average.NONE, "2 p r / (p + r) for each class", f1);
        assertScores(
                Score.F1,
                classes,
                Average.MACRO,
                "the mean of the classes' F1",
                Arrays.stream(f1).average().orElseThrow());
    }

    private static List<ClassCounts> randomTable(Random random) {
        int[][] table = new int[2 + random.nextInt(3)][];
        Arrays.setAll(table, row -> random.ints(table.length, 0, 5).toArray());
        table[0][1]++;
        List<ClassCounts> classes = new ArrayList<>();
        for (int c = 0; c < table.length; c++) {
            int column = c;
            long predicted = Arrays.stream(table).mapToLong(row -> row[column]).sum();
            classes.add(new ClassCounts(
                    table[c][c], predicted, Arrays.stream(table[c]).sum()));
        }
        return classes;
    }

    private static void assertScores(
            Score score, List<ClassCounts> classes, Average average, String why, double... expected) {
        double[] actual = ClassScores.of(score, classes, average);
        if (!areEqual(actual, expected)) {
            fail(score + " " + average + ": expected " + Arrays.toString(expected) + ", actual "
                    + Arrays.toString(actual) + "\n" + why + suspicion(actual, classes) + "\nof " + classes);
        }
    }

    private static boolean areEqual(double[] actual, double[] expected) {
        boolean equal = actual != null && actual.length == expected.length;
        for (int i = 0; equal && i < expected.length; i++) {
            equal = Math.abs(actual[i] - expected[i]) <= 1e-12;
        }
        return equal;
    }

    private static String suspicion(double[] actual, List<ClassCounts> classes) {
        if (actual == null) {
            return "";
        }
        if (Arrays.stream(actual).anyMatch(Double::isNaN)) {
            return "\nNaN is 0 / 0: where one would divide by 0 the score is 0";
        }
        if (Arrays.stream(actual).allMatch(value -> value == 0)) {
            return "\nall is 0: a quotient of whole numbers is a whole number, divide as double";
        }
        double[] precision = classes.stream()
                .mapToDouble(counts -> counts.hits() / (double) counts.predicted())
                .toArray();
        double[] recall = classes.stream()
                .mapToDouble(counts -> counts.hits() / (double) counts.actual())
                .toArray();
        ClassCounts total = ClassCounts.total(classes);
        if (areEqual(actual, precision)) {
            return "\nthat is hits by predicted, the precision";
        }
        if (areEqual(actual, recall)) {
            return "\nthat is hits by actual, the recall";
        }
        if (areEqual(actual, new double[] {(double) total.hits() / total.actual()})) {
            return "\nthat is micro: the counts were added up before they were scored";
        }
        if (areEqual(actual, means(precision)) || areEqual(actual, means(recall))) {
            return "\nthat is macro: every class weighs the same";
        }
        return "";
    }

    private static double[] means(double[] scores) {
        return new double[] {Arrays.stream(scores).average().orElse(0)};
    }
}
