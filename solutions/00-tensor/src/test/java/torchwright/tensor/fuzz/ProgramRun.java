package torchwright.tensor.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Carries a program out twice, line by line, and compares all variables after every line. */
final class ProgramRun {
    private final Map<Integer, Tensor> tensors = new TreeMap<>();
    private final Map<Integer, NaiveTensor> expected = new TreeMap<>();

    /** {@return the variables, as the oracle knows them} */
    Map<Integer, NaiveTensor> variables() {
        return expected;
    }

    /** {@return what the first line that the engine gets wrong does otherwise than expected, or null} */
    static String firstDifference(List<Statement> program) {
        ProgramRun run = new ProgramRun();
        for (Statement statement : program) {
            String difference = run.step(statement);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /**
     * Carries out one line.
     *
     * @param statement the line
     * @return what the engine did otherwise than expected, or null if nothing
     */
    String step(Statement statement) {
        NaiveTensor wanted = null;
        Refusal refusal = null;
        try {
            wanted = statement.oracle().in(number -> defined(expected, number));
        } catch (Refusal expectedRefusal) {
            refusal = expectedRefusal;
        }
        Tensor result = null;
        RuntimeException thrown = null;
        try {
            result = statement.engine().in(number -> defined(tensors, number));
        } catch (RuntimeException exception) {
            thrown = exception;
        }
        if (refusal == null && thrown != null) {
            return "threw " + thrown + " at "
                    + Arrays.stream(thrown.getStackTrace()).limit(4).toList();
        }
        if (refusal != null && !isRefusal(thrown)) {
            String instead = thrown == null ? "accepted it" : "threw " + thrown;
            return "should refuse this (" + refusal.getMessage() + "), but " + instead;
        }
        if (refusal == null && statement.defines()) {
            if (leavesItsStorage(result)) {
                return "gave a tensor that leaves its storage: " + result.layout();
            }
            boolean fresh = expected.values().stream().noneMatch(isViewOf(wanted));
            if (fresh && result.numel() == wanted.numel() && !wanted.layOut(positions(result))) {
                return "laid out its result as " + result.layout();
            }
            tensors.put(statement.variable(), result);
            expected.put(statement.variable(), wanted);
        } else if (refusal == null && result != tensors.get(statement.variable())) {
            return "returned another tensor than the one changed";
        }
        return difference(statement.scale());
    }

    private static Predicate<NaiveTensor> isViewOf(NaiveTensor tensor) {
        return other -> other.memory() == tensor.memory();
    }

    private static int[] positions(Tensor tensor) {
        return NaiveTensor.indices(tensor.shape().sizes()).stream()
                .mapToInt(index -> position(tensor, index))
                .toArray();
    }

    private static <T> T defined(Map<Integer, T> variables, int number) {
        T variable = variables.get(number);
        if (variable == null) {
            throw new UndefinedVariable(number);
        }
        return variable;
    }

    private static boolean isRefusal(RuntimeException thrown) {
        return thrown instanceof IllegalArgumentException
                || thrown instanceof IllegalStateException
                || thrown instanceof IndexOutOfBoundsException;
    }

    private String difference(double scale) {
        for (Map.Entry<Integer, Tensor> entry : tensors.entrySet()) {
            String difference = difference(entry.getValue(), expected.get(entry.getKey()), scale);
            if (difference != null) {
                return "t" + entry.getKey() + difference;
            }
        }
        for (int first : tensors.keySet()) {
            for (int second : tensors.keySet()) {
                boolean shared =
                        tensors.get(first).storage() == tensors.get(second).storage();
                if (shared
                        != (expected.get(first).memory() == expected.get(second).memory())) {
                    return "t" + first + " and t" + second + (shared ? " share" : " do not share") + " their storage";
                }
            }
        }
        return null;
    }

    private static String difference(Tensor tensor, NaiveTensor wanted, double scale) {
        if (!Arrays.equals(tensor.shape().sizes(), wanted.sizes())) {
            return ".shape() is " + tensor.shape() + ", expected " + Arrays.toString(wanted.sizes());
        }
        if (tensor.dtype() != wanted.dtype()) {
            return ".dtype() is " + tensor.dtype() + ", expected " + wanted.dtype();
        }
        if (tensor.version() != wanted.memory().writes()) {
            return ".version() is " + tensor.version() + ", expected "
                    + wanted.memory().writes();
        }
        if (tensor.isContiguous() != wanted.isInOrder()) {
            return ".isContiguous() is " + tensor.isContiguous();
        }
        List<Object> values = wanted.values();
        List<int[]> indices = NaiveTensor.indices(wanted.sizes());
        for (int i = 0; i < values.size(); i++) {
            Object actual = read(tensor, indices.get(i));
            if (!isClose(actual, values.get(i), wanted.dtype(), scale)) {
                return Arrays.toString(indices.get(i)) + " is " + actual + ", expected " + values.get(i);
            }
            wanted.adopt(i, actual);
        }
        return null;
    }

    private static boolean leavesItsStorage(Tensor tensor) {
        int length = tensor.storage().length();
        return Arrays.stream(positions(tensor)).anyMatch(position -> position < 0 || position >= length);
    }

    private static int position(Tensor tensor, int[] index) {
        Layout layout = tensor.layout();
        int position = layout.offset();
        for (int dim = 0; dim < index.length; dim++) {
            position += index[dim] * layout.stride(dim);
        }
        return position;
    }

    private static Object read(Tensor tensor, int[] index) {
        int position = position(tensor, index);
        CpuStorage storage = (CpuStorage) tensor.storage();
        return switch (tensor.dtype()) {
            case BOOL -> (Object) storage.booleans()[position];
            case INT64 -> (Object) storage.longs()[position];
            default -> (Object) storage.getDouble(position);
        };
    }

    private static boolean isClose(Object actual, Object wanted, DType dtype, double scale) {
        if (!(actual instanceof Double d)) {
            return actual.equals(wanted);
        }
        double want = (Double) wanted;
        if (d == want || Double.isNaN(d) && Double.isNaN(want)) {
            return true;
        }
        double relative = dtype == DType.FLOAT32 ? 1e-6 : 1e-12;
        return Math.abs(d - want) <= relative * Math.max(scale, Math.abs(want)) && Double.isFinite(want);
    }

    /** Thrown where a program that is being shortened lacks the line that defined a variable. */
    static final class UndefinedVariable extends RuntimeException {
        private static final long serialVersionUID = 1;

        UndefinedVariable(int number) {
            super("t" + number + " is not defined");
        }
    }
}
