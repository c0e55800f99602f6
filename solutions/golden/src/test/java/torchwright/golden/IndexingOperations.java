package torchwright.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.Index;
import torchwright.tensor.Tensor;

/** Picking elements out of tensors and placing them, by what stands between Python's brackets and by name. */
final class IndexingOperations {
    private IndexingOperations() {}

    static void define(Operations operations) {
        operations.define("index", (in, args) -> in.tensor(0).get(tensorsAt(args, in.tensorsFrom(1))));
        operations.define("index_put_", (in, args) -> write(in, tensorsAt(args, in.tensorsFrom(2))));
        operations.define("subscript", (in, args) -> in.tensor(0).get(key(args, in.tensorsFrom(1))));
        operations.define("assign", (in, args) -> write(in, key(args, in.tensorsFrom(2))));
        picking(operations);
        placing(operations);
        masking(operations);
    }

    private static Tensor write(Operands in, Index[] key) {
        return in.isNumber(1)
                ? in.tensor(0).set(in.number(1), key)
                : in.tensor(0).set(in.tensor(1), key);
    }

    /** A key of index tensors: {@code slots} names the tensor of each dimension, null for all of it. */
    private static Index[] tensorsAt(Arguments args, Tensor[] tensors) {
        List<Index> key = new ArrayList<>();
        if (!args.has("slots")) {
            for (Tensor tensor : tensors) {
                key.add(Index.of(tensor));
            }
            return key.toArray(Index[]::new);
        }
        for (JsonElement slot : args.json().getAsJsonArray("slots")) {
            key.add(slot.isJsonNull() ? Index.all() : Index.of(tensors[slot.getAsInt()]));
        }
        return key.toArray(Index[]::new);
    }

    private static Index[] key(Arguments args, Tensor[] tensors) {
        List<Index> key = new ArrayList<>();
        for (JsonElement entry : args.json().getAsJsonArray("key")) {
            key.add(entry.isJsonObject() ? entry(entry.getAsJsonObject(), tensors) : entry(entry.getAsString()));
        }
        return key.toArray(Index[]::new);
    }

    private static Index entry(String word) {
        return switch (word) {
            case "..." -> Index.ellipsis();
            case "newaxis" -> Index.newAxis();
            default -> Index.at(Integer.parseInt(word));
        };
    }

    private static Index entry(JsonObject recorded, Tensor[] tensors) {
        if (recorded.has("tensor")) {
            return Index.of(tensors[recorded.get("tensor").getAsInt()]);
        }
        JsonArray slice = recorded.getAsJsonArray("slice");
        return Index.slice(number(slice, 0, 0), number(slice, 1, Integer.MAX_VALUE), number(slice, 2, 1));
    }

    private static int number(JsonArray slice, int position, int otherwise) {
        return slice.get(position).isJsonNull()
                ? otherwise
                : slice.get(position).getAsInt();
    }

    private static void picking(Operations operations) {
        operations.define("gather", (in, args) -> in.tensor(0).gather(args.integer("dim"), in.tensor(1)));
        operations.define("index_select", (in, args) -> in.tensor(0).indexSelect(args.integer("dim"), in.tensor(1)));
        operations.define("masked_select", (in, args) -> in.tensor(0).maskedSelect(in.tensor(1)));
        operations.define("nonzero", (in, args) -> in.tensor(0).nonzero());
        operations.define("count_nonzero", (in, args) -> in.tensor(0).countNonzero());
    }

    private static void placing(Operations operations) {
        operations.define("scatter", (in, args) -> {
            int dim = args.integer("dim");
            return in.isNumber(2)
                    ? in.tensor(0).scatter(dim, in.tensor(1), in.number(2))
                    : in.tensor(0).scatter(dim, in.tensor(1), in.tensor(2));
        });
        operations.define("scatter_", (in, args) -> {
            int dim = args.integer("dim");
            return in.isNumber(2)
                    ? in.tensor(0).scatter_(dim, in.tensor(1), in.number(2))
                    : in.tensor(0).scatter_(dim, in.tensor(1), in.tensor(2));
        });
        operations.define(
                "scatter_add", (in, args) -> in.tensor(0).scatterAdd(args.integer("dim"), in.tensor(1), in.tensor(2)));
        operations.define(
                "scatter_add_",
                (in, args) -> in.tensor(0).scatterAdd_(args.integer("dim"), in.tensor(1), in.tensor(2)));
        operations.define(
                "index_add", (in, args) -> in.tensor(0).indexAdd(args.integer("dim"), in.tensor(1), in.tensor(2)));
    }

    private static void masking(Operations operations) {
        operations.define(
                "masked_fill",
                (in, args) -> args.has("value")
                        ? in.tensor(0).maskedFill(in.tensor(1), args.number("value"))
                        : in.tensor(0).maskedFill(in.tensor(1), in.tensor(2)));
        operations.define("masked_fill_", (in, args) -> in.tensor(0).maskedFill_(in.tensor(1), args.number("value")));
    }
}
