package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("0.4")
class BroadcastShapeTest {
    @Test
    void aBiasIsAddedToEveryRow() {
        assertShape(Shape.of(5, 12), Shape.of(5, 12), Shape.of(12));
    }

    @Test
    void itDoesNotMatterWhichOfTheTwoIsStretched() {
        assertShape(Shape.of(5, 12), Shape.of(12), Shape.of(5, 12));
    }

    @Test
    void aSizeOfOneIsStretched() {
        assertShape(Shape.of(2, 3), Shape.of(2, 1), Shape.of(2, 3));
    }

    @Test
    void bothMayBeStretchedAtOnce() {
        assertShape(Shape.of(2, 3), Shape.of(2, 1), Shape.of(1, 3));
        assertShape(Shape.of(2, 3), Shape.of(2, 1), Shape.of(3));
    }

    @Test
    void shapesAreAlignedOnTheRight() {
        assertShape(Shape.of(7, 5, 2, 3), Shape.of(7, 5, 2, 3), Shape.of(2, 3));
        assertShape(Shape.of(7, 5, 2, 3), Shape.of(5, 1, 3), Shape.of(7, 1, 2, 1));
    }

    @Test
    void aSizeOfOneShrinksToNothingBesideAnEmptyDimension() {
        // Stretching 1 to 0 is repeating it no times.
        assertShape(Shape.of(0, 3), Shape.of(0, 3), Shape.of(1, 3));
        assertShape(Shape.of(5, 0), Shape.of(5, 1), Shape.of(0));
    }

    @Test
    void sizesThatDifferAreRefused() {
        assertRefused(Shape.of(5, 12), Shape.of(5), 12, 5, 1);
    }

    @Test
    void onlyAOneIsStretchedAndNoDivisor() {
        assertRefused(Shape.of(6), Shape.of(2), 6, 2, 0);
    }

    @Test
    void anEmptyDimensionDoesNotGoWithAFullOne() {
        assertRefused(Shape.of(0), Shape.of(3), 0, 3, 0);
    }

    @Test
    void theRefusalNamesTheDimensionOfTheResult() {
        // b's dimension 0 is aligned with a's dimension 1, which is also the result's.
        assertRefused(Shape.of(7, 5, 3), Shape.of(2, 3), 5, 2, 1);
        // Several do not match: the last is met first.
        assertRefused(Shape.of(2, 3), Shape.of(5, 7), 3, 7, 1);
    }

    @Test
    void everyRowReceivesTheBias() {
        Tensor rows = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor bias = Tensor.of(10f, 20f, 30f);

        assertEqual(rows.add(bias), Tensor.of(new float[][] {{11, 22, 33}, {14, 25, 36}}), "rows.add(bias)");
        assertEqual(bias.add(rows), Tensor.of(new float[][] {{11, 22, 33}, {14, 25, 36}}), "bias.add(rows)");
    }

    @Test
    void aColumnAndARowMakeATable() {
        Tensor column = Tensor.of(new float[][] {{1}, {2}});
        Tensor row = Tensor.of(3f, 5f, 7f);

        assertEqual(column.mul(row), Tensor.of(new float[][] {{3, 5, 7}, {6, 10, 14}}), "column.mul(row)");
    }

    /** Replacing sizes by 1, and leaving out leading ones, is undone by the broadcast, from either side. */
    @SeededTest(cases = 300)
    void whatWasShrunkIsStretchedAgain(Random random) {
        Shape whole = Shape.of(random.ints(random.nextInt(5), 0, 6)
                .map(i -> new int[] {0, 1, 2, 3, 5, 7}[i])
                .toArray());
        Shape a = whole;
        Shape b = whole;
        for (int dim = 0; dim < whole.rank(); dim++) {
            switch (random.nextInt(3)) {
                case 0 -> a = a.with(dim, 1);
                case 1 -> b = b.with(dim, 1);
                default -> {}
            }
        }
        while (b.rank() > 0 && b.size(0) == 1 && random.nextBoolean()) {
            b = b.without(0);
        }

        assertShape(whole, a, b);
        assertShape(whole, b, a);
    }

    /** Two different sizes, neither of them 1, never go together, whatever surrounds them. */
    @SeededTest(cases = 100)
    void aSingleMismatchIsRefused(Random random) {
        Shape a = Shape.of(random.ints(1 + random.nextInt(4), 1, 4).toArray());
        int dim = random.nextInt(a.rank());
        int sizeOfA = 2 + random.nextInt(3);
        int sizeOfB = sizeOfA * (1 + random.nextInt(2)) + (random.nextBoolean() ? 5 : 0);
        if (sizeOfA == sizeOfB) {
            sizeOfB = 0;
        }
        Shape b = a.with(dim, sizeOfB);
        int added = random.nextInt(3);
        for (int i = 0; i < added; i++) {
            b = b.inserted(0, 2);
        }

        assertRefused(a.with(dim, sizeOfA), b, sizeOfA, sizeOfB, dim + added);
    }

    private static void assertShape(Shape expected, Shape a, Shape b) {
        Shape actual;
        try {
            actual = Broadcasting.shape(a, b);
        } catch (IllegalArgumentException refusal) {
            throw new AssertionError(
                    "these go together, but were refused\n" + aligned("a", a, "b", b, "expected", expected)
                            + refusal.getMessage(),
                    refusal);
        }
        if (!actual.equals(expected)) {
            fail("these go together, but the answer is another\n"
                    + aligned("a", a, "b", b, "expected", expected, "but was", actual)
                    + "from the right, a size of 1, or a missing one, becomes the size it meets");
        }
    }

    private static void assertRefused(Shape a, Shape b, int sizeOfA, int sizeOfB, int dim) {
        String expected = "The size of tensor a (" + sizeOfA + ") must match the size of tensor b (" + sizeOfB
                + ") at non-singleton dimension " + dim;
        try {
            Shape accepted = Broadcasting.shape(a, b);
            fail("these must be refused\n" + aligned("a", a, "b", b, "but was", accepted) + sizeOfA + " and " + sizeOfB
                    + " differ, and neither is 1: throw mismatch(" + sizeOfA + ", " + sizeOfB + ", " + dim + ")");
        } catch (IllegalArgumentException refusal) {
            if (!expected.equals(refusal.getMessage())) {
                fail("these are refused, as they must be, but the message is another\n" + aligned("a", a, "b", b)
                        + "expected  " + expected + "\nbut was   " + refusal.getMessage() + "\nthe rightmost sizes that"
                        + " do not match are " + sizeOfA + " and " + sizeOfB + ", in dimension " + dim
                        + " of the result, counted from the left");
            }
        }
    }

    /**
     * Shapes under each other, each with its label, aligned on the right dimension by dimension: the first thing to
     * write down.
     */
    private static String aligned(Object... labelsAndShapes) {
        List<Object> labels = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < labelsAndShapes.length; i += 2) {
            labels.add(labelsAndShapes[i]);
            shapes.add((Shape) labelsAndShapes[i + 1]);
        }
        List<StringBuilder> rows =
                shapes.stream().map(any -> new StringBuilder("]")).toList();
        int rank = shapes.stream().mapToInt(Shape::rank).max().orElseThrow();
        for (int place = 1; place <= rank; place++) {
            int fromRight = place;
            int width = shapes.stream()
                    .filter(shape -> shape.rank() >= fromRight)
                    .mapToInt(shape -> ("" + shape.size(shape.rank() - fromRight)).length())
                    .max()
                    .orElseThrow();
            for (int i = 0; i < rows.size(); i++) {
                Shape shape = shapes.get(i);
                boolean isThere = shape.rank() >= place;
                String size = isThere ? "" + shape.size(shape.rank() - place) : "";
                String comma = place > 1 && isThere ? ", " : place > 1 ? "  " : "";
                rows.get(i).insert(0, " ".repeat(width - size.length()) + size + comma);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            // The bracket stands directly before the first size, so that it is seen which dimensions are missing.
            String sizes = rows.get(i).toString();
            int first = sizes.length() - sizes.stripLeading().length();
            text.append(
                    String.format("  %-8s  %s[%s%n", labels.get(i), sizes.substring(0, first), sizes.substring(first)));
        }
        return text.toString().replace("\r\n", "\n");
    }
}
