package torchwright.docs.asciidoc;

import java.util.Map;
import java.util.TreeMap;
import torchwright.docs.code.LookupException;

/** What stands between a macro's brackets, and the block attributes above it. */
final class MacroOptions {
    private final Map<String, Object> attributes;

    MacroOptions(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    /** {@return whether an option without a value is given, as {@code [javadoc]} or {@code [%nocode]}} */
    boolean has(String option) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().matches("\\d+"))
                .map(attribute -> String.valueOf(attribute.getValue()))
                .anyMatch(value ->
                        value.equals(option) || value.equals("%" + option) || value.contains("%" + option + "%"));
    }

    /** {@return an option's value, or empty} */
    String text(String option) {
        Object value = attributes.get(option);
        return value == null ? "" : value.toString();
    }

    /**
     * {@return an option's value}
     *
     * @throws LookupException if it is missing
     */
    String required(String option) {
        if (text(option).isBlank()) {
            throw new LookupException("needs " + option + "=\"...\"");
        }
        return text(option);
    }

    /** {@return fragments of code by the number of the callout that stands beside them: {@code c1="sum("}} */
    Map<Integer, String> callouts() {
        Map<Integer, String> callouts = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.matches("c\\d+")) {
                callouts.put(Integer.parseInt(name.substring(1)), value.toString());
            }
        });
        return callouts;
    }
}
