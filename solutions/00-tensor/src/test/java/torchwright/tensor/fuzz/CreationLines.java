package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** New tensors, with their elements written out. */
final class CreationLines {
    private CreationLines() {}

    static Statement line(ProgramWriter writer) {
        DType dtype = writer.oneOf(
                DType.FLOAT64, DType.FLOAT64, DType.FLOAT64, DType.INT64, DType.INT64, DType.FLOAT32, DType.BOOL);
        int[] sizes = writer.sizes();
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < NaiveTensor.count(sizes); i++) {
            elements.add(writer.element(dtype));
        }
        String values = elements.stream().map(CreationLines::literal).collect(Collectors.joining(", "));
        String code = "Tensor.of(new " + javaName(dtype) + "[] {" + values + "}).view(" + shape(sizes) + ")";
        return writer.define(
                dtype == DType.FLOAT32 ? code + ".to(DType.FLOAT32)" : code,
                t -> tensor(dtype, elements).view(sizes),
                n -> NaiveTensor.freshInOrder(dtype, new int[] {elements.size()}, index -> elements.get(index[0]))
                        .regrouped(sizes));
    }

    private static Tensor tensor(DType dtype, List<Object> elements) {
        return switch (dtype) {
            case BOOL -> {
                boolean[] booleans = new boolean[elements.size()];
                for (int i = 0; i < booleans.length; i++) {
                    booleans[i] = (Boolean) elements.get(i);
                }
                yield Tensor.of(booleans);
            }
            case INT64 ->
                Tensor.of(elements.stream().mapToLong(element -> (Long) element).toArray());
            default ->
                Tensor.of(elements.stream()
                                .mapToDouble(element -> (Double) element)
                                .toArray())
                        .to(dtype);
        };
    }

    /** Sizes as arguments; no dimension at all takes an empty array, lest another overload be meant. */
    static String shape(int[] sizes) {
        return sizes.length == 0 ? "new int[0]" : ProgramWriter.list(sizes);
    }

    private static String javaName(DType dtype) {
        return dtype == DType.BOOL ? "boolean" : dtype == DType.INT64 ? "long" : "double";
    }

    static String literal(Object value) {
        if (value instanceof Double d && !Double.isFinite(d)) {
            return Double.isNaN(d) ? "Double.NaN" : "Double." + (d > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
        }
        return value + (value instanceof Long ? "L" : "");
    }
}
