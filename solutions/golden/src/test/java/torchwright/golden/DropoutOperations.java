package torchwright.golden;

import torchwright.nn.Module;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Dropouts;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Dropout with the default generator, seeded first. */
final class DropoutOperations {
    private DropoutOperations() {}

    static void define(Operations operations) {
        operations.define("dropout", (in, args) -> dropout(in.tensor(0), args));
        operations.define("dropout_", (in, args) -> {
            seed(args);
            return Dropouts.dropout_(in.tensor(0), args.real("p"), training(args));
        });
        operations.define("dropout_then_rand", (in, args) ->
                new Tensor[] {dropout(in.tensor(0), args), Tensor.rand(3)});
        operations.define("dropout_layer", (in, args) -> {
            seed(args);
            Module layer = new Dropout(args.real("p")).train(training(args));
            return layer.call(in.tensor(0));
        });
        operations.define("dropout_text", (in, args) -> new Dropout(args.real("p"), args.flag("inplace")).toString());
    }

    private static Tensor dropout(Tensor input, Arguments args) {
        seed(args);
        return Dropouts.dropout(input, args.real("p"), training(args));
    }

    private static void seed(Arguments args) {
        Generator.defaultGenerator().manualSeed(args.longInteger("seed"));
    }

    private static boolean training(Arguments args) {
        return !args.has("training") || args.flag("training");
    }
}
