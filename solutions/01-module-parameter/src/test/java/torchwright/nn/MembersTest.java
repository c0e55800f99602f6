package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Tensor;

class MembersTest {
    static class Base extends Module {
        final Parameter weight = new Parameter(Tensor.ones(2));
    }

    @SuppressWarnings("HidingField") // the mistake that is tested
    static final class Hiding extends Base {
        final Parameter weight = new Parameter(Tensor.ones(3));
    }

    static final class Holding extends Module {
        final Object held;

        Holding(Object held) {
            this.held = held;
        }
    }

    private static String refusal(Module module) {
        return assertThrows(IllegalStateException.class, module::parameters).getMessage();
    }

    @Test
    void twoFieldsOfOneNameAreAnError() {
        assertEquals(
                "two fields of a Hiding are called weight: one in Base, one in Hiding\nRename one: names tell"
                        + " parameters apart.",
                refusal(new Hiding()));
    }

    @Test
    void whatAListArrayOrMapWouldHideIsAnError() {
        Parameter parameter = new Parameter(Tensor.ones(2));
        assertEquals(
                "field held of Holding keeps a Base in a collection, where the module would not find it\nUse a"
                        + " ModuleList instead.",
                refusal(new Holding(new java.util.ArrayList<>(List.of(new Base())))));
        assertEquals(
                "field held of Holding keeps a Parameter in an array, where the module would not find it\nUse a"
                        + " ParameterList instead.",
                refusal(new Holding(new Parameter[] {null, parameter})));
        assertEquals(true, refusal(new Holding(Map.of("a", new Base()))).endsWith("Use a ModuleDict instead."));
        assertEquals(true, refusal(new Holding(Map.of("a", parameter))).endsWith("Use a ParameterDict instead."));
    }

    @Test
    void otherListsArraysAndMapsAreNobodysBusiness() {
        for (Object held : new Object[] {List.of("a"), new int[3], new Tensor[] {Tensor.ones(2)}, Map.of("a", 1)}) {
            assertEquals(List.of(), new Holding(held).parameters());
        }
    }

    @Test
    void aPlainTensorIsNotAParameterAndWhatTheFieldHoldsDecides() {
        assertEquals(List.of(), new Holding(Tensor.ones(2)).parameters());
        assertEquals(1, new Holding(new Parameter(Tensor.ones(2))).parameters().size());
    }

    @Test
    void registeredMembersFollowTheFields() {
        Base base = new Base();
        base.registerParameter("extra", new Parameter(Tensor.ones(5)));
        base.registerParameter("absent", null);
        base.registerBuffer("mean", new Buffer(Tensor.ones(7)));
        base.registerModule("inner", new Base());
        assertEquals(
                List.of("weight", "extra", "inner.weight"),
                List.copyOf(base.namedParameters().keySet()));
        assertEquals(List.of("mean"), List.copyOf(base.namedBuffers().keySet()));
        assertEquals(List.of("inner"), List.copyOf(base.namedChildren().keySet()));
        assertEquals(
                List.of("weight", "extra"),
                List.copyOf(base.namedParameters(false).keySet()));
    }

    @Test
    void namesAreChecked() {
        Base base = new Base();
        base.registerModule("inner", new Base());
        assertRefused("parameter name can't contain \".\"", () -> base.registerParameter("a.b", null));
        assertRefused("parameter name can't be empty string \"\"", () -> base.registerParameter("", null));
        assertRefused("buffer name can't contain \".\"", () -> base.registerBuffer("a.b", null));
        assertRefused("module name can't contain \".\", got: a.b", () -> base.registerModule("a.b", null));
        assertRefused("attribute 'weight' already exists", () -> base.registerBuffer("weight", null));
        assertRefused(
                "attribute 'inner' already exists",
                () -> base.registerParameter("inner", new Parameter(Tensor.ones(1))));
    }

    private static void assertRefused(String message, Runnable registration) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, registration::run).getMessage());
    }

    @Test
    void aModuleThatContainsItselfIsAnError() {
        Base base = new Base();
        base.registerModule("self", base);
        assertEquals(true, refusal(base).startsWith("a Base contains itself"));
    }

    @Test
    void membersAreReachedByTheirPaths() {
        Samples.Linear linear = new Samples.Linear(2, 3);
        Sequential model = new Sequential(new Sequential(linear));
        model.registerBuffer("steps", new Buffer(Tensor.ones(2)));
        assertEquals(model, model.getSubmodule(""));
        assertEquals(linear, model.getSubmodule("0.0"));
        assertEquals(linear.weight, model.getParameter("0.0.weight"));
        assertEquals(2, model.getBuffer("steps").size(0));
        assertRefused("Linear has no attribute `x`", () -> model.getSubmodule("0.0.x"));
        assertRefused("Linear has no attribute `x`", () -> model.getParameter("0.0.x"));
        assertRefused("`weight` is not an nn.Module", () -> model.getSubmodule("0.0.weight"));
        assertRefused("`weight` is not a buffer", () -> model.getBuffer("0.0.weight"));
        assertRefused("`steps` is not an nn.Parameter", () -> model.getParameter("steps"));
    }
}
