package torchwright.golden;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import torchwright.loss.RegressionLosses;
import torchwright.optim.OptimizerState;
import torchwright.optim.ParamGroup;
import torchwright.optim.SGD;
import torchwright.tensor.Tensor;

/** Training by SGD with each of its options, as {@code groups/sgd.py} carries it out. */
final class SgdOperations {
    private static final int STEPS = 20;

    private SgdOperations() {}

    static void define(Operations operations) {
        operations.define("sgd_regress", SgdOperations::regress);
        operations.define("sgd_gradients", SgdOperations::givenGradients);
        operations.define("sgd_groups", SgdOperations::twoGroups);
        operations.define("sgd_resumed", SgdOperations::resumed);
        operations.define(
                "sgd_text",
                (in, args) ->
                        optimizer(args, new ParamGroup(List.of(in.tensor(0)))).toString());
    }

    private static Object[] regress(Operands in, Arguments args) {
        List<Tensor> parameters = parameters(in);
        SGD optimizer = optimizer(args, new ParamGroup(parameters));
        for (int step = 0; step < STEPS; step++) {
            if (!args.flag("accumulate")) {
                optimizer.zeroGrad(!args.has("set_to_none") || args.flag("set_to_none"));
            }
            backward(in, parameters);
            optimizer.step();
        }
        List<Object> answers = detached(parameters);
        for (Tensor parameter : parameters) {
            answers.addAll(optimizer.state(parameter).values());
        }
        return answers.toArray();
    }

    private static Tensor givenGradients(Operands in, Arguments args) {
        Tensor parameter = in.tensor(0).detach().requiresGrad_(true);
        SGD optimizer = optimizer(args, new ParamGroup(List.of(parameter)));
        for (Tensor gradient : in.tensorsFrom(1)) {
            parameter.setGrad(gradient);
            optimizer.step();
        }
        return parameter.detach();
    }

    private static Object[] twoGroups(Operands in, Arguments args) {
        List<Tensor> parameters = parameters(in);
        List<ParamGroup> groups = new ArrayList<>();
        for (JsonElement own : args.json().getAsJsonArray("groups")) {
            ParamGroup group = new ParamGroup(List.of(parameters.get(groups.size())));
            JsonObject options = own.getAsJsonObject();
            options.entrySet().forEach(option -> group.set(option.getKey(), value(options, option.getKey())));
            groups.add(group);
        }
        SGD optimizer = optimizer(args, groups.toArray(ParamGroup[]::new));
        train(optimizer, in, parameters, STEPS);
        List<Object> answers = detached(parameters);
        answers.add(optimizer.toString());
        return answers.toArray();
    }

    private static Object[] resumed(Operands in, Arguments args) {
        List<Tensor> parameters = parameters(in);
        SGD first = optimizer(args, new ParamGroup(parameters));
        train(first, in, parameters, STEPS / 2);
        OptimizerState saved = first.stateDict();
        SGD second = SGD.builder(parameters).build();
        second.loadStateDict(saved);
        train(second, in, parameters, STEPS / 2);
        List<Object> answers = detached(parameters);
        answers.add(second.toString());
        return answers.toArray();
    }

    private static void train(SGD optimizer, Operands in, List<Tensor> parameters, int steps) {
        for (int step = 0; step < steps; step++) {
            optimizer.zeroGrad();
            backward(in, parameters);
            optimizer.step();
        }
    }

    private static void backward(Operands in, List<Tensor> parameters) {
        Tensor predicted = in.tensor(0).mul(parameters.get(0)).add(parameters.get(1));
        RegressionLosses.mseLoss(predicted, in.tensor(1)).backward();
    }

    /** The last two inputs, as leaves of their own. */
    private static List<Tensor> parameters(Operands in) {
        return List.of(
                in.tensor(2).clone().requiresGrad_(true), in.tensor(3).clone().requiresGrad_(true));
    }

    private static List<Object> detached(List<Tensor> parameters) {
        List<Object> answers = new ArrayList<>();
        parameters.forEach(parameter -> answers.add(parameter.detach()));
        return answers;
    }

    private static SGD optimizer(Arguments args, ParamGroup... groups) {
        SGD.Builder builder = SGD.builder(groups);
        if (args.has("lr")) {
            builder.lr(args.number("lr"));
        }
        if (args.has("momentum")) {
            builder.momentum(args.number("momentum"));
        }
        if (args.has("dampening")) {
            builder.dampening(args.number("dampening"));
        }
        if (args.has("weight_decay")) {
            builder.weightDecay(args.number("weight_decay"));
        }
        return builder.nesterov(args.flag("nesterov"))
                .maximize(args.flag("maximize"))
                .build();
    }

    private static Object value(JsonObject options, String name) {
        return options.getAsJsonPrimitive(name).isBoolean()
                ? (Object) options.get(name).getAsBoolean()
                : new Arguments(options).number(name);
    }
}
