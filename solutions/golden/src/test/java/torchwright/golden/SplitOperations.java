package torchwright.golden;

import com.google.gson.JsonArray;
import java.util.Arrays;
import java.util.stream.IntStream;
import torchwright.data.RandomSplit;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Random splits, each from a generator of its own. */
final class SplitOperations {
    private SplitOperations() {}

    static void define(Operations operations) {
        operations.define(
                "split_by_lengths",
                (in, args) ->
                        tensors(RandomSplit.byLengths(args.integer("size"), args.integers("lengths"), own(args))));
        operations.define(
                "split_by_fractions",
                (in, args) -> tensors(RandomSplit.byFractions(args.integer("size"), fractions(args), own(args))));
    }

    private static Generator own(Arguments args) {
        return new Generator().manualSeed(args.longInteger("seed"));
    }

    private static double[] fractions(Arguments args) {
        JsonArray list = args.json().getAsJsonArray("lengths");
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).getAsDouble())
                .toArray();
    }

    private static Tensor[] tensors(int[][] parts) {
        return Arrays.stream(parts).map(Tensor::of).toArray(Tensor[]::new);
    }
}
