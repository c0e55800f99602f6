package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

class HooksTest {
    static final class Doubling extends Module {
        final List<String> events = new ArrayList<>();

        @Override
        public Tensor forward(Tensor input) {
            events.add("forward");
            return input.mul(2);
        }
    }

    @Test
    void hooksRunAroundForwardInTheirOrder() {
        Doubling module = new Doubling();
        module.registerForwardPreHook((called, inputs) -> note(module, "before"));
        module.registerForwardPreHook((called, inputs) -> note(module, "first"), true);
        module.registerForwardHook((called, inputs, output) -> {
            module.events.add("after");
            return null;
        });
        module.registerForwardHook(
                (called, inputs, output) -> {
                    module.events.add("right after");
                    return null;
                },
                true);
        module.call(Tensor.ones(2));
        assertEquals(List.of("first", "before", "forward", "right after", "after"), module.events);
        module.forward(Tensor.ones(2));
        assertEquals(6, module.events.size(), "forward alone runs no hooks");
    }

    private static Tensor[] note(Doubling module, String event) {
        module.events.add(event);
        return null;
    }

    @Test
    void aPreHookReplacesTheInputAndAHookTheOutput() {
        Doubling module = new Doubling();
        module.registerForwardPreHook((called, inputs) -> new Tensor[] {inputs[0].add(1)});
        module.registerForwardHook((called, inputs, output) -> output.add(inputs[0]));
        assertEqual(module.call(Tensor.of(1f, 2f)), Tensor.of(6f, 9f));
    }

    @Test
    void aRemovedHookRunsNoMore() {
        Doubling module = new Doubling();
        ForwardHook addOne = (called, inputs, output) -> output.add(1);
        RemovableHandle first = module.registerForwardHook(addOne);
        try (RemovableHandle second = module.registerForwardHook(addOne)) {
            assertEqual(module.call(Tensor.of(1f)), Tensor.of(4f));
            first.remove();
            first.remove();
            assertEqual(module.call(Tensor.of(1f)), Tensor.of(3f));
        }
        assertEqual(module.call(Tensor.of(1f)), Tensor.of(2f));
    }

    @Test
    void aHookMayRemoveItself() {
        Doubling module = new Doubling();
        RemovableHandle[] handle = new RemovableHandle[1];
        handle[0] = module.registerForwardHook((called, inputs, output) -> {
            handle[0].remove();
            return output.neg();
        });
        assertEqual(module.call(Tensor.of(1f)), Tensor.of(-2f));
        assertEqual(module.call(Tensor.of(1f)), Tensor.of(2f));
    }

    @Test
    void aModuleOfSeveralInputsAndOutputsRunsItsHooksToo() {
        class Sums extends Module {
            Tensor[] call(Tensor a, Tensor b) {
                return invokeAll(in -> new Tensor[] {in[0].add(in[1]), in[0].sub(in[1])}, a, b);
            }
        }
        Sums sums = new Sums();
        sums.registerForwardHook((called, inputs, output) -> output.mul(10));
        Tensor[] results = sums.call(Tensor.of(5f), Tensor.of(3f));
        assertEqual(results[0], Tensor.of(80f));
        assertEqual(results[1], Tensor.of(2f));
    }
}
