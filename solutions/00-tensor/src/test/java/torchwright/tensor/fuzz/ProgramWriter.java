package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Chooses the next line of a random program, such that it makes sense for the variables that there are. */
final class ProgramWriter {
    /** A variable of the program: its number, and what it holds now. */
    record Variable(int number, NaiveTensor value) {
        @Override
        public String toString() {
            return "t" + number;
        }
    }

    /** Writes lines on one topic. */
    @FunctionalInterface
    interface Topic {
        /** Writes a line, or returns null if this one does not fit the variables. */
        Statement line(ProgramWriter writer);
    }

    private static final List<Topic> TOPICS = List.of(
            CreationLines::line,
            ViewLines::line,
            ViewLines::line,
            ShapeLines::line,
            PointwiseLines::line,
            PointwiseLines::line,
            UnaryLines::line,
            InPlaceLines::line,
            InPlaceLines::line,
            ReductionLines::line,
            JoiningLines::line,
            IndexingLines::line,
            ScatterLines::line);
    private static final int MOST_ELEMENTS = 200;
    private static final double LARGEST_NUMBER = 1e3;

    private final Random random;
    private Map<Integer, NaiveTensor> variables = Map.of();
    private int lines;

    ProgramWriter(long seed) {
        this.random = new Random(seed);
    }

    /** Writes the next line. */
    Statement next(Map<Integer, NaiveTensor> variablesNow) {
        variables = variablesNow;
        Statement line = variables.isEmpty() ? CreationLines.line(this) : null;
        while (line == null) {
            line = one(TOPICS).line(this);
        }
        lines++;
        return line;
    }

    Statement define(String code, Statement.Meaning<Tensor> engine, Statement.Meaning<NaiveTensor> oracle) {
        return define(code, engine, oracle, 1);
    }

    Statement define(
            String code, Statement.Meaning<Tensor> engine, Statement.Meaning<NaiveTensor> oracle, double scale) {
        return new Statement(lines, true, code, engine, oracle, scale);
    }

    Statement change(
            Variable changed, String code, Statement.Meaning<Tensor> engine, Statement.Meaning<NaiveTensor> oracle) {
        return new Statement(changed.number(), false, changed + "." + code, engine, oracle, 1);
    }

    /** A variable of moderate size and numbers, or null if there is none such. */
    Variable variable(Predicate<NaiveTensor> condition) {
        List<Variable> candidates = new ArrayList<>();
        variables.forEach((number, value) -> {
            if (value.numel() <= MOST_ELEMENTS && largest(value) <= LARGEST_NUMBER && condition.test(value)) {
                candidates.add(new Variable(number, value));
            }
        });
        return candidates.isEmpty() ? null : one(candidates);
    }

    /** The largest of the finite real numbers; whole ones may be as large as they like, as they are exact. */
    static double largest(NaiveTensor x) {
        return x.values().stream()
                .filter(value -> value instanceof Double d && Double.isFinite(d))
                .mapToDouble(value -> Math.abs((Double) value))
                .max()
                .orElse(0);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number in {@code [low, high]}. */
    int number(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    int dim(NaiveTensor x) {
        return random.nextInt(x.rank());
    }

    /** A shape of up to four dimensions; rarely one of them is empty. */
    int[] sizes() {
        int[] sizes = new int[number(0, 4)];
        for (int dim = 0; dim < sizes.length; dim++) {
            sizes[dim] = chance(0.03) ? 0 : chance(0.2) ? 1 : number(1, 4);
        }
        return sizes;
    }

    /** The sizes in another grouping: products of factors of the number of elements. */
    int[] grouping(int elements) {
        List<Integer> sizes = new ArrayList<>();
        int rest = elements;
        while (rest > 1 && sizes.size() < 4) {
            int dividend = rest;
            List<Integer> factors = IntStream.rangeClosed(1, rest)
                    .filter(factor -> dividend % factor == 0)
                    .boxed()
                    .toList();
            int factor = sizes.size() == 3 ? rest : one(factors);
            sizes.add(factor);
            rest /= factor;
        }
        if (rest != 1) {
            sizes.add(number(0, sizes.size()), rest);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** An element: small numbers, some halves and eighths, seldom something special. */
    Object element(DType dtype) {
        return switch (dtype) {
            case BOOL -> (Object) random.nextBoolean();
            case INT64 -> (Object) (chance(0.02) ? random.nextLong() : (long) number(-9, 9));
            default ->
                chance(0.02)
                        ? oneOf(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0)
                        : (Object) (number(-40, 40) / oneOf(1.0, 2.0, 8.0));
        };
    }

    static String list(int... values) {
        return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }
}
