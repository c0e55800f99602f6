package torchwright.autograd;

import java.util.stream.IntStream;
import torchwright.nn.ForwardHook;
import torchwright.nn.Module;
import torchwright.tensor.GradMode;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/**
 * Hooks on what flows backward through a whole module.
 *
 * <p>A gate that changes nothing stands before the module's inputs and another behind its outputs. On the way back, the
 * gradients of the outputs pass the one and those of the inputs the other: there the hooks are called. A later hook's
 * gates stand inside an earlier one's at the outputs and outside at the inputs, so that hooks run in the order in which
 * they were registered. torch: {@code torch/utils/hooks.py}, {@code BackwardHook}.
 */
public final class ModuleBackwardHooks {
    private ModuleBackwardHooks() {}

    /**
     * Adds a hook that runs when the gradients of the inputs have been computed; if no input wants one, when those of the
     * outputs have arrived.
     *
     * @param module the module
     * @param hook   sees, and may replace, the gradients of the inputs
     * @return the handle that removes it
     */
    public static RemovableHandle register(Module module, ModuleBackwardHook hook) {
        return gates(module, hook, null);
    }

    /**
     * Adds a hook that runs when the gradients of the outputs have arrived.
     *
     * @param module the module
     * @param hook   sees, and may replace, the gradients of the outputs
     * @return the handle that removes it
     */
    public static RemovableHandle registerPre(Module module, ModuleBackwardPreHook hook) {
        return gates(module, null, hook);
    }

    private static RemovableHandle gates(Module module, ModuleBackwardHook hook, ModuleBackwardPreHook preHook) {
        Object registration = new Object();
        RemovableHandle before = module.registerForwardPreHook(
                (called, inputs) -> hook == null ? null : atInputs(registration, called, hook, inputs), true);
        RemovableHandle after = module.registerForwardHook(
                new ForwardHook() {
                    @Override
                    public Tensor after(Module called, Tensor[] inputs, Tensor output) {
                        return afterAll(called, inputs, new Tensor[] {output})[0];
                    }

                    @Override
                    public Tensor[] afterAll(Module called, Tensor[] inputs, Tensor[] outputs) {
                        BackwardPass pass = passOf(registration, inputs);
                        if (pass == null) {
                            pass = new BackwardPass(registration, called, hook);
                        }
                        pass.preHook = preHook;
                        return passed(new OutputGate(pass), outputs);
                    }
                },
                true);
        return () -> {
            before.remove();
            after.remove();
        };
    }

    private static Tensor[] atInputs(Object registration, Module module, ModuleBackwardHook hook, Tensor[] inputs) {
        BackwardPass pass = new BackwardPass(registration, module, hook);
        InputGate gate = new InputGate(pass);
        Tensor[] passed = passed(gate, inputs);
        pass.hasInputGate = passed != inputs;
        gate.positions = positions(inputs);
        gate.count = inputs.length;
        return passed;
    }

    /** Finds the pass of this call: its gate is what made the inputs. */
    private static BackwardPass passOf(Object registration, Tensor[] inputs) {
        for (Tensor input : inputs) {
            Node node = Autograd.gradFn(input);
            while (node instanceof FunctionNode made && made.function() instanceof InputGate gate) {
                if (gate.pass.registration == registration) {
                    return gate.pass;
                }
                node = node.next().get(0) == null ? null : node.next().get(0).node();
            }
        }
        return null;
    }

    private static int[] positions(Tensor[] tensors) {
        return IntStream.range(0, tensors.length)
                .filter(i -> tensors[i].requiresGrad())
                .toArray();
    }

    /** Sends those tensors that want a gradient through a gate. */
    private static Tensor[] passed(Function gate, Tensor[] tensors) {
        int[] wanting = GradMode.isEnabled() ? positions(tensors) : new int[0];
        if (wanting.length == 0) {
            return tensors;
        }
        Tensor[] chosen = new Tensor[wanting.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = tensors[wanting[i]];
        }
        Tensor[] results = gate.applyAll(chosen);
        Tensor[] all = tensors.clone();
        for (int i = 0; i < results.length; i++) {
            all[wanting[i]] = results[i];
        }
        return all;
    }

    /** One call of a module, on its way back. */
    private static final class BackwardPass {
        private final Object registration;
        private final Module module;
        private final ModuleBackwardHook hook;
        private ModuleBackwardPreHook preHook;
        private boolean hasInputGate;
        private Tensor[] gradOutput = {};

        BackwardPass(Object registration, Module module, ModuleBackwardHook hook) {
            this.registration = registration;
            this.module = module;
            this.hook = hook;
        }
    }

    /** The identity, under the name that torch gives to its own. */
    private abstract static class Gate extends Function {
        final BackwardPass pass;

        Gate(BackwardPass pass) {
            this.pass = pass;
        }

        @Override
        protected final Tensor[] forward(FunctionContext context, Tensor... inputs) {
            context.setMaterializeGrads(false);
            return inputs;
        }

        @Override
        protected final String name() {
            return "BackwardHookFunction";
        }
    }

    private static final class OutputGate extends Gate {
        OutputGate(BackwardPass pass) {
            super(pass);
        }

        @Override
        protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
            Tensor[] current = gradients;
            if (pass.preHook != null) {
                Tensor[] replaced = pass.preHook.beforeBackward(pass.module, current);
                current = replaced == null ? current : replaced;
            }
            pass.gradOutput = current;
            if (pass.hook != null && !pass.hasInputGate) {
                pass.hook.onBackward(pass.module, new Tensor[1], current);
            }
            return current;
        }
    }

    private static final class InputGate extends Gate {
        private int[] positions = {};
        private int count;

        InputGate(BackwardPass pass) {
            super(pass);
        }

        @Override
        protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
            Tensor[] all = new Tensor[count];
            for (int i = 0; i < positions.length; i++) {
                all[positions[i]] = gradients[i];
            }
            Tensor[] replaced = pass.hook.onBackward(pass.module, all, pass.gradOutput);
            if (replaced == null) {
                return gradients;
            }
            Tensor[] chosen = new Tensor[positions.length];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = replaced[positions[i]];
            }
            return chosen;
        }
    }
}
