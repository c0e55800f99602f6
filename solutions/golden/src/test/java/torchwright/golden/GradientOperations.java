package torchwright.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torchwright.autograd.Autograd;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Small programs that are walked backward, as {@code operations.py} carries them out. */
final class GradientOperations {
    private final Operations operations;
    private final Arguments arguments;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<Tensor> leaves = new ArrayList<>();

    private GradientOperations(Operations operations, Arguments arguments) {
        this.operations = operations;
        this.arguments = arguments;
    }

    static void define(Operations operations) {
        operations.define("detach", (in, args) -> in.tensor(0).detach());
        operations.define("differentiate", (in, args) -> new GradientOperations(operations, args).run(in));
    }

    private Object[] run(Operands in) {
        for (int i = 0; i < in.count(); i++) {
            Object value = in.values().get(i);
            if (value instanceof Tensor tensor && tensor.dtype().isFloatingPoint()) {
                value = tensor.detach().requiresGrad_(true);
                leaves.add((Tensor) value);
            }
            variables.put("x" + i, value);
        }
        for (JsonElement step : arguments.json().getAsJsonArray("steps")) {
            carryOut(step.getAsJsonArray());
        }
        List<Object> texts = new ArrayList<>();
        hook(texts);
        names("retained").forEach(name -> tensor(name).retainGrad());
        Tensor output = tensor(arguments.json().get("of").getAsString());
        if (arguments.flag("unused")) {
            Tensor[] starts = {startingGradient(output)};
            return Autograd.grad(new Tensor[] {output}, leaves.toArray(Tensor[]::new), starts, false, false, false);
        }
        walk(output);
        return answers(output, texts);
    }

    private void carryOut(JsonArray step) {
        List<Object> values = new ArrayList<>();
        for (JsonElement operand : step.get(2).getAsJsonArray()) {
            boolean named = operand.getAsJsonPrimitive().isString();
            values.add(named ? variables.get(operand.getAsString()) : number(operand.getAsString()));
        }
        List<Tensor> bases = values.stream()
                .map(value -> value instanceof Tensor tensor ? tensor : null)
                .toList();
        JsonObject args = step.get(3).getAsJsonObject();
        Object result = operations
                .named(step.get(1).getAsString())
                .apply(new Operands(values, new ArrayList<>(bases)), new Arguments(args));
        variables.put(step.get(0).getAsString(), result instanceof Tensor[] several ? several[0] : result);
    }

    private static Number number(String word) {
        return word.matches("-?\\d+") ? (Number) Long.valueOf(word) : (Number) Double.valueOf(word);
    }

    private void hook(List<Object> seen) {
        List<String> hooked = names("hooked");
        for (int i = 0; i < hooked.size(); i++) {
            String title = i + " " + hooked.get(i) + " ";
            tensor(hooked.get(i)).registerHook(gradient -> {
                seen.add(title + Arrays.toString(gradient.toDoubles()));
                return null;
            });
        }
    }

    private void walk(Tensor output) {
        Tensor start = arguments.flag("implicit") ? null : startingGradient(output);
        if (arguments.flag("second")) {
            Tensor[] first = Autograd.grad(
                    new Tensor[] {output}, leaves.toArray(Tensor[]::new), new Tensor[] {start}, true, true, false);
            Tensor number = Tensor.of(0L);
            for (Tensor gradient : first) {
                number = number.add(gradient.mul(startingGradient(gradient)).sum());
            }
            number.backward();
            return;
        }
        for (int time = 0; time < arguments.integer("times", 1); time++) {
            output.backward(start, arguments.flag("retain_graph"), false);
        }
    }

    private Object[] answers(Tensor output, List<Object> seen) {
        List<Object> answers = new ArrayList<>();
        answers.add(nodeName(output));
        names("report").forEach(name -> answers.add(name + " " + nodeName(tensor(name))));
        answers.addAll(seen);
        leaves.forEach(leaf -> answers.add(leaf.grad() == null ? "none" : leaf.grad()));
        names("retained").forEach(name -> answers.add(tensor(name).grad()));
        return answers.toArray();
    }

    private List<String> names(String argument) {
        List<String> names = new ArrayList<>();
        if (arguments.has(argument)) {
            arguments.json().getAsJsonArray(argument).forEach(name -> names.add(name.getAsString()));
        }
        return names;
    }

    private Tensor tensor(String name) {
        return (Tensor) variables.get(name);
    }

    private static String nodeName(Tensor tensor) {
        return tensor.gradFnName() == null ? "none" : tensor.gradFnName();
    }

    /** Different exact numbers: 0.25, 2, 1, 0.5, 1.25, ... */
    private static Tensor startingGradient(Tensor output) {
        if (!output.dtype().isFloatingPoint()) {
            return null;
        }
        Shape shape = output.shape();
        double[] numbers = new double[Math.toIntExact(shape.numel())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7 % 5 + 1) / 4.0;
        }
        Tensor exact = Tensor.of(numbers).view(shape);
        return output.dtype() == DType.FLOAT64 ? exact : exact.to(output.dtype());
    }
}
