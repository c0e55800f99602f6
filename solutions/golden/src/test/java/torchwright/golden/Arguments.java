package torchwright.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;

/**
 * The arguments of an operation that are no operands, by torch's keyword names.
 *
 * @param json the arguments as recorded
 */
record Arguments(JsonObject json) {
    boolean has(String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    /** {@return whether the argument is a list} */
    boolean isList(String name) {
        return has(name) && json.get(name).isJsonArray();
    }

    /** {@return whether the argument is Python's True or False} */
    boolean isTruth(String name) {
        return has(name) && json.getAsJsonPrimitive(name).isBoolean();
    }

    int integer(String name) {
        return json.get(name).getAsInt();
    }

    int integer(String name, int otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    long longInteger(String name) {
        return json.get(name).getAsLong();
    }

    double real(String name) {
        return ExactNumbers.parseDouble(json.get(name).getAsString());
    }

    boolean flag(String name) {
        return has(name) && json.get(name).getAsBoolean();
    }

    /** {@return a Long, Double or (for Python's True and False) the Long 1 or 0; null if the argument is missing} */
    Number number(String name) {
        if (!has(name)) {
            return null;
        }
        String word = json.get(name).getAsString();
        return switch (word) {
            case "true" -> 1L;
            case "false" -> 0L;
            default -> word.matches("-?\\d+") ? (Number) Long.valueOf(word) : (Number) ExactNumbers.parseDouble(word);
        };
    }

    /** {@return the integers of a list, or the one integer as a list of one} */
    int[] integers(String name) {
        JsonElement value = json.get(name);
        if (!value.isJsonArray()) {
            return new int[] {value.getAsInt()};
        }
        JsonArray list = value.getAsJsonArray();
        int[] integers = new int[list.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = list.get(i).getAsInt();
        }
        return integers;
    }

    Shape shape(String name) {
        return Shape.of(integers(name));
    }

    /** {@return the argument {@code dtype}, float32 if it is missing} */
    DType dtype() {
        return has("dtype") ? Operand.dtype(json.get("dtype").getAsString()) : DType.FLOAT32;
    }
}
