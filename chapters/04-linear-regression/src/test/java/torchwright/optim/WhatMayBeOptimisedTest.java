package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.regression.LinearRegression;
import torchwright.regression.PlainTensorLinear;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

@Exercise("4.3")
class WhatMayBeOptimisedTest {
    private static final String EMPTY = "optimizer got an empty parameter list";
    private static final String NO_LEAF = "can't optimize a non-leaf Tensor";
    private static final String TWICE = "some parameters appear in more than one parameter group";

    private final Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);
    private final Tensor b = Tensor.of(5f).requiresGrad_(true);

    @Test
    void aModelsParametersAreAccepted() {
        Module model = new LinearRegression(1, 1);

        assertAccepted(2, () -> new SGD(model.parameters(), 0.01), "the weight and the bias of the post's model");
    }

    /** The post's experiment: with plain tensors the layer predicts and is measured, but nothing could ever move. */
    @Test
    void aLayerOfPlainTensorsIsRefused() {
        Generator.defaultGenerator().manualSeed(42);
        Module model = new PlainTensorLinear(1, 1);
        Tensor x = Tensor.of(new float[][] {{0}, {1}, {2}});
        Tensor loss = new MSELoss().call(model.call(x), x.mul(2).add(1));

        assertRefused(
                EMPTY,
                () -> new SGD(model.parameters(), 0.01),
                "a layer whose weights are plain tensors in its fields (its loss is " + loss.item()
                        + ", and would be for ever: parameters() is " + model.parameters() + ")");
    }

    @Test
    void aResultIsRefused() {
        Tensor result = w.mul(2);

        assertRefused(
                NO_LEAF,
                () -> new SGD(List.of(result), 0.01),
                "w * 2, which is computed anew in the next forward pass");
    }

    @Test
    void aResultIsRefusedAmongLeavesToo() {
        Tensor result = w.mul(2);

        assertRefused(NO_LEAF, () -> new SGD(List.of(w, b, result), 0.01), "w, b, and w * 2");
    }

    @Test
    void aParameterThatStandsStillIsAccepted() {
        Tensor frozen = Tensor.of(1f, 1f);

        assertAccepted(
                2,
                () -> new SGD(List.of(w, frozen), 0.01),
                "w, and a leaf that requires no gradient as long as its layer is frozen");
    }

    @Test
    void twoGroupsThatShareAParameterAreRefused() {
        ParamGroup first = new ParamGroup(List.of(w, b));
        ParamGroup second = new ParamGroup(List.of(b));

        assertRefused(
                TWICE,
                () -> SGD.builder(first, second).lr(0.01).build(),
                "[w, b] and [b]: each step would move b twice");
    }

    @Test
    void aParameterIsRefusedThatHasAGroupAlready() {
        SGD optimizer = new SGD(List.of(w, b), 0.01);

        assertRefused(
                TWICE,
                () -> {
                    optimizer.addParamGroup(new ParamGroup(List.of(w)));
                    return optimizer;
                },
                "a group of w, added to an optimizer that has w");
        assertEquals(1, optimizer.paramGroups().size(), "how many groups there are after one was refused");
    }

    @Test
    void equalValuesAreNotTheSameParameter() {
        Tensor one = Tensor.of(0f, 0f).requiresGrad_(true);
        Tensor other = Tensor.of(0f, 0f).requiresGrad_(true);

        assertAccepted(2, () -> new SGD(List.of(one, other), 0.01), "two parameters that both begin as [0, 0]");
    }

    @Test
    void aGroupCanBeAddedLater() {
        assertAccepted(
                2,
                () -> {
                    SGD optimizer = new SGD(List.of(w), 0.01);
                    optimizer.addParamGroup(new ParamGroup(List.of(b)));
                    return optimizer;
                },
                "w, and then b in a group of its own");
    }

    @Test
    void groupsWithoutParametersAreRefused() {
        ParamGroup none = new ParamGroup(List.of());
        ParamGroup noneEither = new ParamGroup(List.of());

        assertRefused(
                EMPTY, () -> SGD.builder(none, noneEither).build(), "two groups, neither of which has a parameter");
    }

    @Test
    void oneGroupMayBeEmptyIfAnotherIsNot() {
        ParamGroup none = new ParamGroup(List.of());
        assertAccepted(
                1,
                () -> SGD.builder(none, new ParamGroup(List.of(w))).build(),
                "an empty group beside one that has a parameter");

        SGD optimizer = new SGD(List.of(b), 0.01);
        assertAccepted(
                1,
                () -> {
                    optimizer.addParamGroup(new ParamGroup(List.of()));
                    return optimizer;
                },
                "an empty group, added to an optimizer that has a parameter");
    }

    @SeededTest(cases = 100)
    void groupsAreAcceptedUnlessOneParameterIsInTwo(Random random) {
        List<Tensor> all = new ArrayList<>();
        List<List<Tensor>> groups = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Tensor> group = new ArrayList<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                group.add(Tensor.zeros(random.nextInt(3)).requiresGrad_(true));
            }
            all.addAll(group);
            groups.add(group);
        }
        boolean shared = groups.size() > 1 && random.nextBoolean();
        if (shared) {
            int to = random.nextInt(groups.size());
            int from = (to + 1) % groups.size();
            groups.get(to)
                    .add(groups.get(from).get(random.nextInt(groups.get(from).size())));
        }
        ParamGroup[] paramGroups = groups.stream().map(ParamGroup::new).toArray(ParamGroup[]::new);
        String what = groups.size() + " groups of " + all.size() + " parameters";
        if (shared) {
            assertRefused(TWICE, () -> SGD.builder(paramGroups).build(), what + ", one of which is in two groups");
        } else {
            assertAccepted(all.size(), () -> SGD.builder(paramGroups).build(), what + ", each in one group");
        }
    }

    /** Makes an optimizer, or adds a group to one. */
    private interface Attempt {
        SGD make();
    }

    private static void assertAccepted(int parameters, Attempt attempt, String what) {
        SGD optimizer;
        try {
            optimizer = attempt.make();
        } catch (IllegalArgumentException refused) {
            throw new AssertionError(
                    "refused, but nothing is wrong with it: " + what + "\nthe message: " + refused.getMessage(),
                    refused);
        }
        int held = optimizer.paramGroups().stream()
                .mapToInt(group -> group.parameters().size())
                .sum();
        assertEquals(parameters, held, "how many parameters the optimizer has");
    }

    private static void assertRefused(String words, Attempt attempt, String what) {
        try {
            attempt.make();
        } catch (IllegalArgumentException refused) {
            String firstLine =
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            assertEquals(words, firstLine, "the first line of the message, where the optimizer was given " + what);
            return;
        }
        fail("accepted, but to be refused: " + what + "\nthe words for it: " + words);
    }
}
