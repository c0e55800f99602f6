package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

class ModuleBackwardHooksTest {
    /** Multiplies by a weight. */
    private static final class Scale extends Module {
        final Parameter weight = new Parameter(Tensor.of(2f, 3f));

        @Override
        public Tensor forward(Tensor input) {
            return input.mul(weight);
        }
    }

    private final Scale scale = new Scale();
    private final Tensor x = Tensor.of(5f, 7f).requiresGrad_(true);

    @Test
    void aHookSeesTheGradientsOnBothSides() {
        Tensor[] seen = new Tensor[2];
        ModuleBackwardHooks.register(scale, (module, gradInput, gradOutput) -> {
            seen[0] = gradInput[0];
            seen[1] = gradOutput[0];
            return null;
        });
        Tensor y = scale.call(x);
        y.backward(Tensor.of(1f, 10f));

        assertEquals("BackwardHookFunctionBackward", y.gradFnName());
        assertEqual(seen[1], Tensor.of(1f, 10f), "the gradient of the output");
        assertEqual(seen[0], Tensor.of(2f, 30f), "the gradient of the input");
        assertEqual(x.grad(), Tensor.of(2f, 30f), "what went on");
        assertEqual(scale.weight.grad(), Tensor.of(5f, 70f), "the gradient of the weight");
    }

    @Test
    void itMayReplaceTheGradientOfTheInput() {
        ModuleBackwardHooks.register(scale, (module, gradInput, gradOutput) -> new Tensor[] {gradInput[0].mul(100)});
        scale.call(x).sum().backward();

        assertEqual(x.grad(), Tensor.of(200f, 300f), "the gradient of the input, replaced");
        assertEqual(scale.weight.grad(), Tensor.of(5f, 7f), "the gradient of the weight, untouched");
    }

    @Test
    void aPreHookReplacesTheGradientOfTheOutput() {
        ModuleBackwardHooks.registerPre(scale, (module, gradOutput) -> new Tensor[] {gradOutput[0].mul(10)});
        scale.call(x).sum().backward();

        assertEqual(x.grad(), Tensor.of(20f, 30f), "the gradient of the input");
        assertEqual(scale.weight.grad(), Tensor.of(50f, 70f), "the gradient of the weight");
    }

    @Test
    void hooksRunInTheOrderOfTheirRegistration() {
        List<String> order = new ArrayList<>();
        for (String name : new String[] {"first", "second"}) {
            ModuleBackwardHooks.register(scale, (module, gradInput, gradOutput) -> {
                order.add(name);
                return null;
            });
        }
        ModuleBackwardHooks.registerPre(scale, (module, gradOutput) -> {
            order.add("before");
            return null;
        });
        scale.call(x).sum().backward();

        assertEquals(List.of("before", "first", "second"), order);
    }

    @Test
    void anInputThatWantsNoGradientIsNull() {
        List<Tensor> seen = new ArrayList<>();
        ModuleBackwardHooks.register(scale, (module, gradInput, gradOutput) -> {
            seen.add(gradInput[0]);
            seen.add(gradOutput[0]);
            return null;
        });
        scale.call(x.detach()).sum().backward();

        assertNull(seen.get(0));
        assertEqual(seen.get(1), Tensor.ones(2), "the gradient of the output");
    }

    @Test
    void aRemovedHookIsGone() {
        List<String> order = new ArrayList<>();
        RemovableHandle handle = ModuleBackwardHooks.registerPre(scale, (module, gradOutput) -> {
            order.add("hook");
            return null;
        });
        handle.remove();
        Tensor y = scale.call(x);
        y.sum().backward();

        assertEquals(List.of(), order);
        assertEquals("MulBackward0", y.gradFnName());
    }
}
