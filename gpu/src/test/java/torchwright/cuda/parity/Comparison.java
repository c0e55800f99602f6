package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** Asks both sides, and says where the answers differ. */
final class Comparison {
    private final Device device;
    private int compared;
    private int answered;

    /**
     * A comparison with the CPU.
     *
     * @param device the other side
     */
    Comparison(Device device) {
        this.device = device;
    }

    /** {@return how many results, gradients, written inputs and refusals were compared so far} */
    int compared() {
        return compared;
    }

    /** {@return how many cases were answered with results, not refused, so far} */
    int answered() {
        return answered;
    }

    /**
     * Compares the answers to a case.
     *
     * @param parity the case
     * @return what is different, one line a tensor: op, dtypes, layouts, the first differing index and both values
     */
    List<String> differences(ParityCase parity) {
        List<String> lines = new ArrayList<>();
        try {
            for (String difference : between(parity, Side.of(parity, Device.CPU), Side.of(parity, device))) {
                lines.add(parity.title() + ": " + difference);
            }
        } catch (RuntimeException fault) {
            lines.add(parity.title() + ": cannot be asked: " + brief(fault));
        }
        return lines;
    }

    private List<String> between(ParityCase parity, Side cpu, Side other) {
        if (cpu.refusal() != null || other.refusal() != null) {
            compared++;
            String expected = brief(cpu.refusal());
            String actual = brief(other.refusal());
            return expected.equals(actual)
                    ? List.of()
                    : List.of("answers with " + actual + ", but the CPU with " + expected);
        }
        answered++;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cpu.parts().size(); i++) {
            Side.Part part = cpu.parts().get(i);
            compared += part.exact() ? 0 : 1;
            Tensor answer = other.parts().get(i).tensor();
            DType precision = precision(part, parity, cpu);
            String difference = Difference.between(part.tensor(), answer, tolerance(part, parity), precision);
            if (difference.isEmpty() && part.name().startsWith("result") && cpu.whole() == other.whole()) {
                difference = Difference.ofStrides(part.tensor(), answer);
            }
            if (!difference.isEmpty()) {
                lines.add(part.name() + " " + difference);
            }
        }
        return lines;
    }

    private static Tolerance tolerance(Side.Part part, ParityCase parity) {
        if (part.exact()) {
            return Tolerance.EXACT;
        }
        return part.name().startsWith("gradient") ? parity.tolerance().ofGradient() : parity.tolerance();
    }

    /** The type in whose units is counted: a gradient is as exact as the least exact tensor on its way. */
    private static DType precision(Side.Part part, ParityCase parity, Side cpu) {
        DType own = part.tensor() == null ? DType.FLOAT64 : part.tensor().dtype();
        if (!part.name().startsWith("gradient")) {
            return own;
        }
        Stream<DType> inputs = parity.operands().stream().map(Operand::dtype);
        Stream<DType> results = cpu.parts().stream()
                .filter(other -> other.name().startsWith("result"))
                .map(result -> result.tensor().dtype());
        return Stream.concat(inputs, results)
                .filter(DType::isFloatingPoint)
                .min(Comparator.naturalOrder())
                .orElse(own);
    }

    private static String brief(RuntimeException refusal) {
        return refusal == null ? "a result" : refusal.getClass().getSimpleName() + " \"" + refusal.getMessage() + "\"";
    }
}
