package torchwright.nn;

import java.util.IdentityHashMap;

/**
 * Which modules of a model are in train mode, to be restored later, each to its own.
 *
 * <p>A model may stand in both modes at once: a frozen part evaluates while the rest trains. {@code train()} would set
 * all alike.
 */
public final class TrainingModes {
    private final IdentityHashMap<Module, Boolean> training;

    private TrainingModes(IdentityHashMap<Module, Boolean> training) {
        this.training = training;
    }

    /**
     * Notes the mode of a model and of every module inside.
     *
     * @param model the model
     * @return their modes now
     */
    public static TrainingModes of(Module model) {
        IdentityHashMap<Module, Boolean> training = new IdentityHashMap<>();
        for (Module module : model.modules()) {
            training.put(module, module.isTraining());
        }
        return new TrainingModes(training);
    }

    /** Sets every module to the mode that it had. */
    public void restore() {
        training.forEach(Module::setMode);
    }
}
