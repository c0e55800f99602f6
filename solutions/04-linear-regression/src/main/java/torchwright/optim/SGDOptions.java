package torchwright.optim;

import java.util.LinkedHashMap;
import java.util.Map;

/** The options of {@link SGD} by torch's names and in torch's order, with torch's defaults and checks. */
final class SGDOptions {
    private final Map<String, Object> values = new LinkedHashMap<>();

    SGDOptions() {
        values.put("lr", 1e-3);
        values.put("momentum", 0);
        values.put("dampening", 0);
        values.put("weight_decay", 0);
        values.put("nesterov", false);
        values.put("maximize", false);
        values.put("foreach", null);
        values.put("differentiable", false);
        values.put("fused", null);
    }

    SGDOptions lr(Number lr) {
        values.put("lr", lr);
        return this;
    }

    void momentum(Number momentum) {
        values.put("momentum", momentum);
    }

    void dampening(Number dampening) {
        values.put("dampening", dampening);
    }

    void weightDecay(Number weightDecay) {
        values.put("weight_decay", weightDecay);
    }

    void nesterov(boolean nesterov) {
        values.put("nesterov", nesterov);
    }

    void maximize(boolean maximize) {
        values.put("maximize", maximize);
    }

    /**
     * Checks and gives the options.
     *
     * @throws IllegalArgumentException with torch's text, if one is out of its range
     */
    Map<String, Object> map() {
        checkNotNegative("lr", "Invalid learning rate: ");
        checkNotNegative("momentum", "Invalid momentum value: ");
        checkNotNegative("weight_decay", "Invalid weight_decay value: ");
        boolean nesterov = (Boolean) values.get("nesterov");
        if (nesterov && (number("momentum") <= 0 || number("dampening") != 0)) {
            throw new IllegalArgumentException("Nesterov momentum requires a momentum and zero dampening");
        }
        return values;
    }

    private void checkNotNegative(String name, String message) {
        if (number(name) < 0) {
            throw new IllegalArgumentException(message + PythonText.of(values.get(name)));
        }
    }

    private double number(String name) {
        return ((Number) values.get(name)).doubleValue();
    }
}
